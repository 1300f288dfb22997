//! [`ParserBuilder`]: the settings of a parser.

use std::sync::Arc;

use super::{MAX_LEN, Parser};
use crate::block::header::own::OwnLabel;
use crate::block::model::{self, Model};
use crate::field::evidence::{self, Weights};
use crate::lang::lexicon::Lexicon;
use crate::lang::{self, OwnedLangPack};
use crate::pass::{Pass, Passes};

/// Builds a [`Parser`]: its passes, its languages, its limit. It begins with the standard settings.
///
/// ```
/// use copydesk::{LANGUAGES, Parser, Passes};
/// let parser = Parser::builder()
///     .passes(Passes::default().without("ligatures"))
///     .langs(LANGUAGES.iter().copied().filter(|pack| matches!(pack.tag, "en" | "fr")))
///     .max_len(1 << 20)
///     .build();
/// # let _ = parser;
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct ParserBuilder {
    pub(crate) passes: Passes,
    pub(crate) packs: Vec<OwnedLangPack>,
    /// Labels of rules.
    pub(crate) labels: Vec<OwnLabel>,
    max_len: usize,
    model: &'static Model,
    titles: &'static Weights,
}

impl Default for ParserBuilder {
    fn default() -> ParserBuilder {
        let packs = lang::standard();
        let (passes, labels, model) = (Passes::default(), Vec::new(), &model::STANDARD);
        let titles = &evidence::STANDARD;
        ParserBuilder { passes, packs, labels, max_len: MAX_LEN, model, titles }
    }
}

impl ParserBuilder {
    /// Replaces the list of passes.
    pub fn passes(mut self, passes: Passes) -> ParserBuilder {
        self.passes = passes;
        self
    }

    /// Appends a pass.
    pub fn pass(mut self, pass: impl Pass + 'static) -> ParserBuilder {
        self.passes = self.passes.push(pass);
        self
    }

    /// Replaces the language packs. At most 64 are used.
    pub fn langs(
        mut self,
        packs: impl IntoIterator<Item = impl Into<OwnedLangPack>>,
    ) -> ParserBuilder {
        self.packs = packs.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a language pack: a [`LangPack`](crate::LangPack), or one that was
    /// [read](crate::LangPack::builder). It takes the place of one with its tag.
    pub fn lang(mut self, pack: impl Into<OwnedLangPack>) -> ParserBuilder {
        let pack = pack.into();
        match self.packs.iter_mut().find(|other| other.tag() == pack.tag()) {
            Some(other) => *other = pack,
            None => self.packs.push(pack),
        }
        self
    }

    /// Sets the greatest length of an input in bytes (default 32 MiB, at most 1 GiB).
    pub fn max_len(mut self, bytes: usize) -> ParserBuilder {
        self.max_len = bytes.min(1 << 30);
        self
    }

    /// Other weights of the roles, for those who learn them: the numbers of `weights.rs` in their
    /// order. They are never freed.
    #[doc(hidden)]
    pub fn weights(mut self, numbers: &[i16]) -> ParserBuilder {
        if let Some(model) = Model::of(numbers) {
            self.model = Box::leak(Box::new(model));
        }
        self
    }

    /// Other weights of the headline's evidence, for those who learn them. They are never freed.
    #[doc(hidden)]
    pub fn title_weights(mut self, numbers: &[i16]) -> ParserBuilder {
        self.titles = numbers.try_into().map_or(self.titles, |w| Box::leak(Box::new(w)));
        self
    }

    /// The parser.
    pub fn build(mut self) -> Parser {
        self.packs.truncate(64);
        let ParserBuilder { passes, packs, labels, max_len, model, titles } = self;
        Parser {
            passes,
            lexicon: Arc::new(Lexicon::new(packs)),
            labels: labels.into(),
            max_len,
            model,
            titles,
        }
    }
}
