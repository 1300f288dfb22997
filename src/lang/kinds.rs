//! What a language is to a parse: lists of words, and what they stand for.

/// What a word or phrase of a language pack stands for on a page.
///
/// The phrases of a label are matched by whole words, without regard to case, at the start of a
/// short line, as the whole of it, or (where a rule says so) anywhere in it.
///
/// ```
/// use copydesk::{LANGUAGES, Label};
/// let english = LANGUAGES.iter().find(|pack| pack.tag == "en").unwrap();
/// let related = english.labels.iter().find(|(label, _)| *label == Label::Related).unwrap();
/// assert!(related.1.contains(&"related article"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[repr(u8)]
pub enum Label {
    /// Opens a byline: `by`, `von`, `par`, `текст`.
    Byline,
    /// A job that stands behind or before a name: `staff writer`, `Korrespondentin`, `reporter`.
    Role,
    /// An agency or a desk: `reuters`, `dpa`, `newsroom`, `redaktion`.
    Agency,
    /// Opens or heads a link to another story: `related article`, `read more`, `lesen Sie auch`.
    Related,
    /// Opens a caption or a credit: `photo`, `Foto`, `image`, `illustration`.
    Caption,
    /// Credits a picture anywhere in a caption: `photograph`, `getty images`, `file photo`,
    /// `archivbild`.
    Credit,
    /// Labels the article's own address: `original url`, `source url`, `permalink`, `quelle`.
    Canonical,
    /// Labels the publication date: `published`, `veröffentlicht am`, `publié le`.
    Published,
    /// Labels the date of the last change: `updated`, `aktualisiert`, `stand`, `mis à jour le`.
    Updated,
    /// A share bar's words: `share on facebook`, `teilen`, `copy link`, `print`.
    Share,
    /// Asks to subscribe to a newsletter or an app: `sign up for our newsletter`, `newsletter
    /// abonnieren`.
    Newsletter,
    /// `advertisement`, `Anzeige`, `publicité`.
    Advertisement,
    /// Cookie and consent text: `we use cookies`, `cookie-einstellungen`.
    Cookie,
    /// Heads readers' comments: `comments`, `leave a comment`, `Kommentare`.
    Comments,
    /// A copyright line: `all rights reserved`, `copyright`.
    Copyright,
    /// Menus and the like: `skip to content`, `home`, `menu`, `search`, `Startseite`.
    Navigation,
    /// Accounts and paywalls: `log in`, `subscribe`, `anmelden`, `already a subscriber`.
    Account,
    /// A player's words: `play video`, `listen to this article`, `anhören`.
    Player,
    /// Opens a correction or an editor's note: `correction`, `editor's note`, `Anmerkung der
    /// Redaktion`.
    Correction,
    /// Labels that are no field of their own: `section`, `tags`, `topics`, `reading time`,
    /// `Themen`, `Lesezeit`.
    Metadata,
    /// A label of the headline: `title`, `headline`, `Titel`.
    Headline,
    /// A heading of a list of other stories, with no link of its own behind it: `most read`, `more
    /// from`, `Meistgelesen`.
    Teasers,
    /// Words by which a suspended hyphen goes on (`Vor- und Nachteile`): `and`, `or`, `und`,
    /// `oder`, `bzw`.
    Conjunction,
}

/// What a word beside a number stands for in a written date or time.
///
/// ```
/// use copydesk::{DateUnit, LANGUAGES};
/// let japanese = LANGUAGES.iter().find(|pack| pack.tag == "ja").unwrap();
/// assert!(
///     japanese
///         .date_units
///         .iter()
///         .any(|(unit, words)| *unit == DateUnit::Year && words.contains(&"年"))
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[repr(u8)]
pub enum DateUnit {
    /// Beside a year: `年`, `년`, `г`, `năm`, `gada`.
    Year,
    /// Beside a month in numbers: `月`, `월`, `tháng`.
    Month,
    /// Beside a day: `日`, `일`, `d`.
    Day,
    /// Behind the hour: `h`, `uhr`, `時`.
    Hour,
    /// Behind minutes: `min`, `minutes`, `分`.
    Minute,
    /// The morning of a clock of twelve hours: `am`, `a m`, `오전`.
    Am,
    /// The afternoon and evening of it: `pm`, `p m`, `오후`.
    Pm,
}

/// The words of one language, as a program has them in its source; [`LangPack::builder`] makes an
/// [`OwnedLangPack`](crate::OwnedLangPack) of words that it reads. Every string is in lower case
/// and in NFC; within a list they are sorted and unique (a test checks it).
///
/// ```
/// use copydesk::{Label, LangPack, Parser};
/// let mut esperanto = LangPack::empty("eo");
/// esperanto.stop_words = &["de", "estas", "kaj", "la", "por"];
/// esperanto.labels = &[(Label::Byline, &["de"]), (Label::Related, &["legu ankaŭ"])];
/// let parser = Parser::builder().lang(esperanto).build();
/// # let _ = parser;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LangPack {
    /// The BCP 47 tag: `en`, `pt`.
    pub tag: &'static str,
    /// The 30 to 80 most frequent function words, by which the language is told.
    pub stop_words: &'static [&'static str],
    /// For January to December every written form: wide and abbreviated, format and stand-alone
    /// (CLDR), with regional forms; abbreviations without their full stop.
    pub months: &'static [&'static [&'static str]],
    /// Every written form of the seven weekdays, in any order; abbreviations without their full
    /// stop.
    pub weekdays: &'static [&'static str],
    /// Words that may stand inside a written date or time: `of`, `de`, `den`, `at`, `um`, `uhr`,
    /// `à`.
    pub date_words: &'static [&'static str],
    /// Words beside the numbers of a date or a time.
    pub date_units: &'static [(DateUnit, &'static [&'static str])],
    /// Ordinal endings of a day's number: `st`, `nd`, `rd`, `th`, `er`, `º`, and the full stop
    /// where it makes a number an ordinal (`8. März`).
    pub ordinals: &'static [&'static str],
    /// Abbreviations behind whose full stop a sentence goes on, without it: `dr`, `mr`, `z.b`. With
    /// a hyphen before it, one ends longer words: `-nr` (`Hausnr.`).
    pub abbreviations: &'static [&'static str],
    /// Abbreviations that may end a sentence, too, without their full stop: `inc`, `p.m`, `usw`.
    pub final_abbreviations: &'static [&'static str],
    /// Whether `3/4/2026` is the fourth of March (`false`: the third of April).
    pub month_first: bool,
    /// Words between the names of a byline: `and`, `und`, `et`.
    pub and_words: &'static [&'static str],
    /// Particles that a person's name may have in lower case: `von`, `de la`, `van`, `bin`.
    pub name_particles: &'static [&'static str],
    /// The page's own labels.
    pub labels: &'static [(Label, &'static [&'static str])],
}

impl LangPack {
    /// A pack without words, to set fields on.
    pub const fn empty(tag: &'static str) -> LangPack {
        LangPack {
            tag,
            stop_words: &[],
            months: &[],
            weekdays: &[],
            date_words: &[],
            date_units: &[],
            ordinals: &[],
            abbreviations: &[],
            final_abbreviations: &[],
            month_first: false,
            and_words: &[],
            name_particles: &[],
            labels: &[],
        }
    }
}
