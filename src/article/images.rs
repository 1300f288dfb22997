//! Images with their captions.

use super::{Article, Text};
use crate::field::{Item, Kind, LinkAt};
use crate::span::RawSpan;
use crate::text::edit::Reason;
use crate::text::order;

/// An image of the article: where its file is, and what stands under it.
///
/// ```
/// let raw = std::fs::read_to_string("examples/dumps/harbour-bridge.txt")?;
/// let article = copydesk::Article::parse(&raw)?;
/// let image = article.images().next().unwrap();
/// assert_eq!(image.url(), Some("https://img.example.org/2025/bridge-tram.jpg?w=1200"));
/// assert_eq!(image.alt().as_deref(), Some("The first tram crosses the bridge"));
/// assert_eq!(
///     image.caption().as_deref(),
///     Some("The first tram crosses the bridge. Photo: Jonas Berg")
/// );
/// assert_eq!(image.text(), image.caption());
/// assert_eq!(image.target().unwrap().slice(&raw), image.url());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Image<'a> {
    at: Option<&'a LinkAt>,
    alt: Option<Text<'a>>,
    caption: Option<Text<'a>>,
}

impl<'a> Image<'a> {
    /// The address of its file, as printed; `None` where the dump has the caption alone.
    pub fn url(self) -> Option<&'a str> {
        self.at.and_then(|at| at.url.as_deref())
    }

    /// The address's raw bytes.
    pub fn target(self) -> Option<RawSpan> {
        self.at.map(|at| at.target_raw)
    }

    /// The alternative text: what the page says where the image cannot be seen.
    pub fn alt(self) -> Option<Text<'a>> {
        self.alt
    }

    /// The caption that is printed for it, its credit included.
    pub fn caption(self) -> Option<Text<'a>> {
        self.caption
    }

    /// The first of the raw bytes of its text and its address.
    pub(super) fn place(self) -> usize {
        let text = self.text().map(|text| text.raw_span().start());
        text.into_iter().chain(self.target().map(RawSpan::start)).min().unwrap_or(0)
    }

    /// What is said of it: the caption, or else the alternative text.
    pub fn text(self) -> Option<Text<'a>> {
        self.caption.or(self.alt)
    }
}

impl Article {
    /// The article's images in the order of the dump: those with a text or a caption, and those
    /// that stand between headline and last paragraph. Every [caption](Article::captions) is in one
    /// of them.
    ///
    /// A file's address is known where the dump has it as Markdown (`![text](address)`).
    pub fn images(&self) -> impl Iterator<Item = Image<'_>> {
        let (first, last) = self.story();
        let mut images: Vec<Image<'_>> = Vec::new();
        // the item behind an image is its caption, if it is one
        let mut behind = usize::MAX;
        for (owner, item) in self.items.iter().enumerate() {
            let text = Text { article: self, span: item.text, owner: owner as u32 };
            let printed = Some(text).filter(|text| !text.is_empty());
            let at = match item.kind {
                Kind::Caption => self.image_of(owner),
                Kind::Discarded(Reason::Image) if (first..last).contains(&owner) => {
                    self.image_of(owner)
                }
                _ => continue,
            };
            match images.last_mut() {
                _ if at.is_some() => images.push(Image { at, alt: printed, caption: None }),
                _ if item.kind != Kind::Caption => {}
                Some(image) if behind == owner && image.caption.is_none() => {
                    image.caption = printed
                }
                _ => images.push(Image { at, alt: None, caption: printed }),
            }
            if at.is_some() || behind == owner && item.kind != Kind::Caption {
                behind = owner + 1;
            }
        }
        order::by(&mut images, |image| (image.place(), 0));
        images.into_iter()
    }

    /// The items from the headline (or the story's first block) to behind its last one.
    fn story(&self) -> (usize, usize) {
        let is_story = |item: &Item| matches!(item.kind, Kind::Headline | Kind::Body(_));
        let first = self.items.iter().position(is_story).unwrap_or(0);
        (first, self.items.iter().rposition(is_story).map_or(0, |last| last + 1))
    }

    /// The image whose address is among an item's bytes.
    fn image_of(&self, owner: usize) -> Option<&LinkAt> {
        self.pieces_of(owner as u32).iter().find_map(|piece| {
            let first =
                self.images.partition_point(|image| image.target_raw.start() < piece.raw.start());
            self.images.get(first).filter(|image| image.target_raw.end() <= piece.raw.end())
        })
    }
}
