//! Languages are data: one file of words each in `copydesk-lang`, one line in `packs.rs`, no code
//! and no pattern. A parse asks tables of the words' hashes, which the build makes
//! (`build/main.rs`): a program makes none at its start, and has the words only if it reads
//! [`ALL`].

mod customs;
mod cyrillic;
mod kinds;
mod letters;
pub(crate) mod lexicon;
mod names;
pub(crate) mod pack;
mod packs;
mod standard;
pub(crate) mod table;
mod token;
mod words;

// (what passes need of a language stands beside its pack, and is there whatever the features)
pub(crate) use copydesk_lang::ko;
pub(crate) use customs::Customs;
pub use kinds::{DateUnit, Label, LangPack};
pub use pack::{LangPackBuilder, OwnedLangPack};
pub use packs::ALL;
pub(crate) use standard::packs as standard;

impl LangPack {
    /// A builder of a pack with other words, read from a file perhaps: it has those of no language
    /// yet.
    pub fn builder(tag: impl Into<String>) -> LangPackBuilder {
        LangPackBuilder::new(tag.into())
    }

    /// A builder that has this pack's words, to add others to.
    ///
    /// ```
    /// use copydesk::{LANGUAGES, Label, Parser};
    /// let english = LANGUAGES.iter().find(|pack| pack.tag == "en").unwrap();
    /// let ours = english.to_builder().label(Label::Byline, ["typed by"]).build()?;
    /// let parser = Parser::builder().lang(ours).build();
    /// let article = parser.parse(
    ///     "# Ferry Sinks\n\nTyped by Rosa Tennant\n\n\
    ///      The ferry sank on Monday, and all were saved.\n",
    /// )?;
    /// assert_eq!(article.byline().unwrap().authors().next().unwrap().name(), "Rosa Tennant");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_builder(self) -> LangPackBuilder {
        OwnedLangPack::from(self).to_builder()
    }
}

#[cfg(test)]
pub(crate) mod tests;

#[cfg(test)]
mod asia_tests;
