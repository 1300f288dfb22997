//! An article's Markdown against what a CommonMark parser reads in it.

use copydesk::{Article, BodyKind, MarkdownOptions};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// What a parser found.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Found {
    /// Each block's kind and text; a heading's kind is `subheading` whatever its level.
    pub(crate) blocks: Vec<(&'static str, String)>,
    /// Texts and addresses.
    pub(crate) links: Vec<(String, String)>,
    pub(crate) images: Vec<(String, String)>,
}

pub(crate) fn read(markdown: &str) -> Result<Found, String> {
    let mut found = Found::default();
    let mut around: Vec<&'static str> = Vec::new();
    let mut text = String::new();
    let mut link: Option<(usize, String)> = None;
    let mut image: Option<(String, String)> = None;
    for event in Parser::new(markdown) {
        let kind = around.last().copied().unwrap_or("paragraph");
        let mut flush = |found: &mut Found| {
            if !text.is_empty() {
                found.blocks.push((kind, std::mem::take(&mut text)));
            }
        };
        match event {
            Event::Start(Tag::Heading { .. }) => around.push("subheading"),
            Event::Start(Tag::Item) => around.push("list_item"),
            Event::Start(Tag::BlockQuote(_)) => around.push("quote"),
            Event::Start(Tag::List(_)) => flush(&mut found),
            Event::Start(Tag::Paragraph | Tag::Emphasis | Tag::Strong) => {}
            Event::Start(Tag::Link { dest_url, .. }) => link = Some((text.len(), dest_url.into_string())),
            Event::Start(Tag::Image { dest_url, .. }) => image = Some((String::new(), dest_url.into_string())),
            Event::End(TagEnd::Heading(_) | TagEnd::Item | TagEnd::BlockQuote(_)) => {
                flush(&mut found);
                around.pop();
            }
            Event::End(TagEnd::Paragraph) => flush(&mut found),
            Event::End(TagEnd::Link) => {
                let (from, url) = link.take().ok_or("a link's end")?;
                found.links.push((text[from..].to_owned(), url));
            }
            Event::End(TagEnd::Image) => found.images.extend(image.take()),
            Event::End(TagEnd::List(_) | TagEnd::Emphasis | TagEnd::Strong) => {}
            Event::Text(words) => image.as_mut().map_or(&mut text, |(alt, _)| alt).push_str(&words),
            Event::HardBreak => image.as_mut().map_or(&mut text, |(alt, _)| alt).push('\n'),
            other => return Err(format!("{other:?} in\n{markdown}")),
        }
    }
    Ok(found)
}

fn expected(article: &Article) -> Found {
    let body = article.body().map(|b| (b.kind().as_str(), b.text().to_string()));
    let links = article.body().flat_map(|b| b.links());
    let printed = |url: Option<&str>| url.unwrap_or_default().to_owned();
    Found {
        blocks: body.collect(),
        links: links.filter_map(|l| Some((l.text().to_string(), l.url()?.to_owned()))).collect(),
        images: article.images().map(|i| (i.text().map_or(String::new(), String::from), printed(i.url()))).collect(),
    }
}

/// Checks that an article's Markdown is read as the article is: the body's blocks with their kinds
/// and texts, the links and the images; and below a head, the headline above them.
pub(crate) fn check(article: &Article) -> Result<(), String> {
    let bare = read(&article.to_markdown_with(MarkdownOptions::new().head(false)))?;
    let expected = expected(article);
    for (i, (got, want)) in bare.blocks.iter().zip(&expected.blocks).enumerate() {
        if got != want {
            return Err(format!("block {i}: {got:?} for {want:?}"));
        }
    }
    if bare != expected {
        return Err(format!("{bare:#?}\nfor\n{expected:#?}"));
    }
    let whole = read(&article.to_markdown())?;
    if !whole.blocks.ends_with(&expected.blocks) {
        return Err("the body below a head is another".to_owned());
    }
    let head = article.headline().map(|h| (BodyKind::Subheading.as_str(), h.to_string()));
    if head.is_some() && whole.blocks.first() != head.as_ref() {
        return Err(format!("{:?} for {head:?}", whole.blocks.first()));
    }
    let record = article.to_record();
    if record.to_markdown() != article.to_markdown() || record.to_text() != article.to_text() {
        return Err("the record prints another page".to_owned());
    }
    Ok(())
}
