//! Words that a parser knows beside those of its packs: a file of rules has them.

use super::Label;

/// A list of a pack that takes words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordList {
    StopWords,
    Weekdays,
    DateWords,
    Ordinals,
    AndWords,
    NameParticles,
    Abbreviations,
    FinalAbbreviations,
    Label(Label),
}

/// Words for a list of the pack of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Extra {
    pub tag: String,
    pub list: WordList,
    /// The list's name in a file of rules.
    pub name: String,
    pub words: Vec<String>,
}

#[cfg(feature = "rules")]
impl WordList {
    /// The list of a name, as a file of rules has it.
    pub(crate) fn named(name: &str) -> Option<WordList> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, list)| *list)
    }

    /// The names of all lists.
    pub(crate) fn names() -> String {
        NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }
}

#[cfg(feature = "rules")]
const NAMES: &[(&str, WordList)] = &[
    ("abbreviations", WordList::Abbreviations),
    ("account", WordList::Label(Label::Account)),
    ("advertisement", WordList::Label(Label::Advertisement)),
    ("agency", WordList::Label(Label::Agency)),
    ("and_words", WordList::AndWords),
    ("byline", WordList::Label(Label::Byline)),
    ("canonical", WordList::Label(Label::Canonical)),
    ("caption", WordList::Label(Label::Caption)),
    ("comments", WordList::Label(Label::Comments)),
    ("conjunction", WordList::Label(Label::Conjunction)),
    ("cookie", WordList::Label(Label::Cookie)),
    ("copyright", WordList::Label(Label::Copyright)),
    ("correction", WordList::Label(Label::Correction)),
    ("credit", WordList::Label(Label::Credit)),
    ("date_words", WordList::DateWords),
    ("final_abbreviations", WordList::FinalAbbreviations),
    ("headline", WordList::Label(Label::Headline)),
    ("metadata", WordList::Label(Label::Metadata)),
    ("name_particles", WordList::NameParticles),
    ("navigation", WordList::Label(Label::Navigation)),
    ("newsletter", WordList::Label(Label::Newsletter)),
    ("ordinals", WordList::Ordinals),
    ("player", WordList::Label(Label::Player)),
    ("published", WordList::Label(Label::Published)),
    ("related", WordList::Label(Label::Related)),
    ("role", WordList::Label(Label::Role)),
    ("share", WordList::Label(Label::Share)),
    ("stop_words", WordList::StopWords),
    ("teasers", WordList::Label(Label::Teasers)),
    ("updated", WordList::Label(Label::Updated)),
    ("weekdays", WordList::Weekdays),
];
