//! Language packs whose words are read and not written into a program.

use std::borrow::Cow;
use std::sync::Arc;

use super::customs::{self, Customs};
use super::lexicon::{phrase_cap, tokens};
use super::words::Lists;
pub(crate) use super::words::Use;
use super::{DateUnit, Label, LangPack, standard};
use crate::error::LangPackError;

/// The words of one language, as a parser takes them: those of a [`LangPack`], which are in the
/// program, or those of a [`LangPackBuilder`], which come from anywhere. A clone shares them.
///
/// ```
/// use copydesk::{LANGUAGES, OwnedLangPack};
/// let packs: Vec<OwnedLangPack> = LANGUAGES.iter().copied().map(OwnedLangPack::from).collect();
/// assert!(packs.iter().any(|pack| pack.tag() == "en"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnedLangPack(Words);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Words {
    /// One of the crate's own, by its place: its words are in the program only if somebody asks for
    /// them.
    Standard(u8),
    Static(LangPack),
    Owned(Arc<Own>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Own {
    tag: String,
    month_first: bool,
    stop_words: usize,
    /// In order: list by list.
    words: Vec<(Use, Box<str>)>,
}

#[derive(Clone, Copy)]
pub(crate) enum List<'a> {
    Static(&'a [&'static str]),
    Owned(&'a [(Use, Box<str>)]),
}

impl List<'_> {
    fn has(self, word: &str) -> bool {
        match self {
            List::Static(words) => words.contains(&word),
            List::Owned(words) => words.binary_search_by(|(_, other)| (**other).cmp(word)).is_ok(),
        }
    }

    /// Whether a word ends with one that is written `-nr`.
    #[cfg(feature = "segments")]
    fn has_end_of(self, word: &str) -> bool {
        let ends = |form: &str| form.strip_prefix('-').is_some_and(|end| word.ends_with(end));
        match self {
            List::Static(words) => words.iter().any(|form| ends(form)),
            List::Owned(words) => {
                let from = words.partition_point(|(_, form)| **form < *"-");
                words[from..]
                    .iter()
                    .take_while(|(_, form)| form.starts_with('-'))
                    .any(|(_, form)| ends(form))
            }
        }
    }

    #[inline(always)]
    pub(crate) fn for_each(self, mut f: impl FnMut(&str)) {
        match self {
            List::Static(words) => words.iter().for_each(|word| f(word)),
            List::Owned(words) => words.iter().for_each(|(_, word)| f(word)),
        }
    }
}

impl From<LangPack> for OwnedLangPack {
    fn from(pack: LangPack) -> OwnedLangPack {
        OwnedLangPack(Words::Static(pack))
    }
}

impl Lists for OwnedLangPack {
    fn for_each(&self, mut f: impl FnMut(Use, &str)) {
        match &self.0 {
            Words::Standard(place) => standard::pack(*place).for_each(f),
            Words::Static(pack) => pack.for_each(f),
            Words::Owned(own) => own.words.iter().for_each(|(list, word)| f(*list, word)),
        }
    }
}

impl OwnedLangPack {
    pub(super) fn standard(place: u8) -> OwnedLangPack {
        OwnedLangPack(Words::Standard(place))
    }

    /// Calls `f` with every word that a parse asks for.
    pub(crate) fn for_each(&self, f: impl FnMut(Use, &str)) {
        Lists::for_each(self, f);
    }

    /// The place of one of the crate's own packs.
    pub(super) fn place(&self) -> Option<u8> {
        if let Words::Standard(place) = self.0 { Some(place) } else { None }
    }

    /// The BCP 47 tag: `en`, `pt`.
    pub fn tag(&self) -> &str {
        match &self.0 {
            Words::Standard(place) => standard::look(*place).tag,
            Words::Static(pack) => pack.tag,
            Words::Owned(own) => &own.tag,
        }
    }

    /// A builder that has these words, to add others to.
    pub fn to_builder(&self) -> LangPackBuilder {
        let mut builder = LangPackBuilder::new(self.tag().to_owned());
        builder.month_first = self.month_first();
        self.for_each(|list, word| builder.words.push((list, word.into())));
        if !matches!(self.0, Words::Owned(_)) {
            for list in [Use::Abbreviation, Use::FinalAbbreviation] {
                self.list(list).for_each(|word| builder.words.push((list, word.into())));
            }
        }
        builder
    }

    /// The tag, for an article to keep.
    pub(crate) fn kept_tag(&self) -> Cow<'static, str> {
        match &self.0 {
            Words::Standard(place) => Cow::Borrowed(standard::look(*place).tag),
            Words::Static(pack) => Cow::Borrowed(pack.tag),
            Words::Owned(own) => Cow::Owned(own.tag.clone()),
        }
    }

    /// What its language's papers and spelling do beside the words.
    pub(crate) fn customs(&self) -> &'static Customs {
        customs::of(self.tag())
    }

    pub(crate) fn month_first(&self) -> bool {
        match &self.0 {
            Words::Standard(place) => standard::look(*place).month_first,
            Words::Static(pack) => pack.month_first,
            Words::Owned(own) => own.month_first,
        }
    }

    pub(crate) fn stop_words(&self) -> usize {
        match &self.0 {
            Words::Standard(place) => standard::look(*place).stop_words,
            Words::Static(pack) => pack.stop_words.len(),
            Words::Owned(own) => own.stop_words,
        }
    }

    fn list(&self, list: Use) -> List<'_> {
        let pack = match &self.0 {
            Words::Standard(place) => standard::pack(*place),
            Words::Static(pack) => pack,
            Words::Owned(own) => return own.list(list),
        };
        List::Static(match list {
            Use::Stop => pack.stop_words,
            Use::Weekday => pack.weekdays,
            Use::Date => pack.date_words,
            Use::And => pack.and_words,
            Use::Particle => pack.name_particles,
            Use::Ordinal => pack.ordinals,
            Use::Abbreviation => pack.abbreviations,
            Use::FinalAbbreviation => pack.final_abbreviations,
            Use::Unit(unit) => pack.date_units.iter().find(|u| u.0 == unit).map_or(&[], |u| u.1),
            Use::Month(month) => {
                pack.months.get(usize::from(month) - 1).copied().unwrap_or_default()
            }
            Use::Label(label) => pack.labels.iter().find(|l| l.0 == label).map_or(&[], |l| l.1),
        })
    }

    #[cfg(feature = "segments")]
    pub(crate) fn lists(&self, list: Use, word: &str) -> bool {
        self.list(list).has(word)
    }

    /// The same of abbreviations, some of which end longer words.
    #[cfg(feature = "segments")]
    pub(crate) fn abbreviates(&self, list: Use, word: &str) -> bool {
        let list = self.list(list);
        list.has(word) || list.has_end_of(word)
    }

    /// Whether the phrase, as it is written, has a label; any at all for `None`. Of the crate's own
    /// packs only what
    /// [is asked](super::words::is_asked_as_written) is told.
    pub(crate) fn has(&self, label: Option<Label>, phrase: &str) -> bool {
        match &self.0 {
            Words::Standard(place) => standard::has(*place, label, phrase),
            Words::Static(pack) => {
                let mut lists =
                    pack.labels.iter().filter(|(one, _)| label.is_none_or(|label| label == *one));
                lists.any(|(_, phrases)| phrases.contains(&phrase))
            }
            Words::Owned(own) => {
                let has = |label: &Label| own.list(Use::Label(*label)).has(phrase);
                label.as_ref().map_or_else(|| Label::ALL.iter().any(has), has)
            }
        }
    }

    /// The words of a pack that a program has in its source.
    pub(crate) fn source(&self) -> Option<&LangPack> {
        if let Words::Static(pack) = &self.0 { Some(pack) } else { None }
    }
}

impl Own {
    fn list(&self, list: Use) -> List<'_> {
        let from = self.words.partition_point(|(other, _)| *other < list);
        let to = self.words.partition_point(|(other, _)| *other <= list);
        List::Owned(&self.words[from..to])
    }
}

/// Builds an [`OwnedLangPack`] from words that a program reads. What the lists are is told at the
/// fields of [`LangPack`]; each may be given in parts, or not at all.
///
/// Case is nothing, nor are marks and white space around a word; letters with marks are to be
/// composed (NFC), as in most files.
///
/// ```
/// use copydesk::{Label, LangPack, Parser};
/// let words = "stop: al de en estas ke la\nbyline: de\nmarch: marto mar.";
/// let mut esperanto = LangPack::builder("eo");
/// for (list, words) in words.lines().filter_map(|line| line.split_once(": ")) {
///     let words = words.split(' ');
///     esperanto = match list {
///         "stop" => esperanto.stop_words(words),
///         "march" => esperanto.month(3, words),
///         label => esperanto.label(label.parse::<Label>()?, words),
///     };
/// }
/// let parser = Parser::builder().lang(esperanto.build()?).build();
/// let article = parser.parse(
///     "# La ponto\n\nde Ana Lum\n\n3 marto 2025\n\n\
///      La urbo diris, ke la ponto en la haveno estas denove en uzo.\n",
/// )?;
/// assert_eq!(
///     (article.lang(), article.published().unwrap().to_string().as_str()),
///     (Some("eo"), "2025-03-03")
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
#[must_use]
pub struct LangPackBuilder {
    tag: String,
    month_first: bool,
    words: Vec<(Use, Box<str>)>,
    /// The first thing that is wrong.
    wrong: Option<LangPackError>,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident $list:expr,)*) => {
        $($(#[$doc])*
        pub fn $name<W: AsRef<str>>(self, words: impl IntoIterator<Item = W>) -> LangPackBuilder {
            self.with($list, words)
        })*
    };
}

impl LangPackBuilder {
    pub(crate) fn new(tag: String) -> LangPackBuilder {
        LangPackBuilder { tag, month_first: false, words: Vec::new(), wrong: None }
    }

    lists! {
        /// Adds frequent function words, by which the language is told.
        stop_words Use::Stop,
        /// Adds forms of the seven weekdays, in any order.
        weekdays Use::Weekday,
        /// Adds words that may stand inside a written date or time.
        date_words Use::Date,
        /// Adds ordinal endings of a day's number; `.` where the full stop makes one (`8. März`).
        ordinals Use::Ordinal,
        /// Adds abbreviations behind whose full stop a sentence goes on: `dr`, `z.b`; `-nr` ends
        /// longer words.
        abbreviations Use::Abbreviation,
        /// Adds abbreviations that may end a sentence, too: `inc`, `usw`.
        final_abbreviations Use::FinalAbbreviation,
        /// Adds words between the names of a byline.
        and_words Use::And,
        /// Adds particles that a name may have in lower case.
        name_particles Use::Particle,
    }

    /// Adds forms of a month, from 1 for January to 12.
    pub fn month<W: AsRef<str>>(
        mut self,
        month: u8,
        words: impl IntoIterator<Item = W>,
    ) -> LangPackBuilder {
        if !(1..=12).contains(&month) {
            self.wrong.get_or_insert(LangPackError::Month(month));
        }
        self.with(Use::Month(month.into()), words)
    }

    /// Adds words beside the numbers of a date or a time.
    pub fn date_unit<W: AsRef<str>>(
        self,
        unit: DateUnit,
        words: impl IntoIterator<Item = W>,
    ) -> LangPackBuilder {
        self.with(Use::Unit(unit), words)
    }

    /// Adds phrases of a label.
    pub fn label<W: AsRef<str>>(
        self,
        label: Label,
        phrases: impl IntoIterator<Item = W>,
    ) -> LangPackBuilder {
        self.with(Use::Label(label), phrases)
    }

    /// Whether `3/4/2026` is the fourth of March (by itself it is the third of April).
    pub fn month_first(mut self, month_first: bool) -> LangPackBuilder {
        self.month_first = month_first;
        self
    }

    pub(crate) fn with<W: AsRef<str>>(
        mut self,
        list: Use,
        words: impl IntoIterator<Item = W>,
    ) -> LangPackBuilder {
        for word in words {
            match kept(list, word.as_ref()) {
                Ok(word) => self.words.push((list, word)),
                Err(error) => {
                    self.wrong.get_or_insert(error);
                }
            }
        }
        self
    }

    /// The pack.
    ///
    /// # Errors
    /// [`LangPackError`]: the first thing that is wrong with the tag or a word.
    pub fn build(self) -> Result<OwnedLangPack, LangPackError> {
        let LangPackBuilder { tag, month_first, mut words, wrong } = self;
        if let Some(wrong) = wrong {
            return Err(wrong);
        }
        if tag.trim().is_empty() {
            return Err(LangPackError::NoTag);
        }
        words.sort_unstable();
        words.dedup();
        let stop_words = words.iter().filter(|(list, _)| *list == Use::Stop).count();
        Ok(OwnedLangPack(Words::Owned(Arc::new(Own { tag, month_first, stop_words, words }))))
    }
}

pub(crate) fn kept(list: Use, word: &str) -> Result<Box<str>, LangPackError> {
    let mark = word.trim();
    if list == Use::Ordinal && mark == "." {
        return Ok(mark.into());
    }
    let mut found = tokens(word);
    let Some(first) = found.next() else { return Err(LangPackError::NoWord(mark.to_owned())) };
    let most = phrase_cap(word, first);
    if matches!(list, Use::Label(_)) && found.count() >= most {
        return Err(LangPackError::TooLong { phrase: mark.to_owned(), most });
    }
    let word = if matches!(list, Use::Abbreviation | Use::FinalAbbreviation) {
        mark.trim_end_matches('.')
    } else {
        word.trim_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation() && c != '\'')
    };
    Ok(word.to_lowercase().into())
}

#[cfg(test)]
#[path = "pack_tests.rs"]
mod tests;
