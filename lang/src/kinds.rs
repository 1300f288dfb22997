//! What a pack holds. What belongs in each list is told at `copydesk`'s types of the same names.

/// Which label of a page the phrases of a list are: `copydesk::Label`.
#[allow(missing_docs)] // (told there)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    Byline,
    Role,
    Agency,
    Related,
    Caption,
    Credit,
    Canonical,
    Published,
    Updated,
    Share,
    Newsletter,
    Advertisement,
    Cookie,
    Comments,
    Copyright,
    Navigation,
    Account,
    Player,
    Correction,
    Metadata,
    Headline,
    Teasers,
    Conjunction,
}

/// What the words of a list stand for beside a number: `copydesk::DateUnit`.
#[allow(missing_docs)] // (told there)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateUnit {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Am,
    Pm,
}

/// The words of one language, in lower case and NFC, each list sorted: `copydesk::LangPack`.
#[allow(missing_docs)] // (told there)
#[derive(Debug, Clone, Copy)]
pub struct LangPack {
    pub tag: &'static str,
    pub stop_words: &'static [&'static str],
    pub months: &'static [&'static [&'static str]],
    pub weekdays: &'static [&'static str],
    pub date_words: &'static [&'static str],
    pub date_units: &'static [(DateUnit, &'static [&'static str])],
    pub ordinals: &'static [&'static str],
    pub abbreviations: &'static [&'static str],
    pub final_abbreviations: &'static [&'static str],
    pub month_first: bool,
    pub and_words: &'static [&'static str],
    pub name_particles: &'static [&'static str],
    pub labels: &'static [(Label, &'static [&'static str])],
}

/// What the papers and the spelling of a language do beside its words; a language without them has
/// [`Customs::NONE`].
#[derive(Debug, Clone, Copy)]
pub struct Customs {
    /// Pages of all languages print its words on their buttons.
    pub worldwide: bool,
    /// Its papers and services have names that look like people's: capitalised words.
    pub papers_like_people: bool,
    /// A place in capitals opens a story as a sentence of its own: `HAMBURG. Der Hafen …`.
    pub place_as_sentence: bool,
    /// Compounds are written solid, so that a hyphen before a small letter is the printer's unless
    /// something speaks for it. The others hyphenate compounds and particles (`well-known`,
    /// `peut-être`).
    pub solid_compounds: bool,
    /// First parts behind which spelling sets a hyphen all the same.
    pub hyphen_behind: &'static [&'static str],
    /// First parts of many compounds that are written with a hyphen, in order.
    pub compound_first: &'static [&'static str],
    /// How the second part ends behind them: anyhow, where there are none.
    pub compound_then: &'static [&'static str],
    /// Last parts of many such compounds, in order.
    pub compound_last: &'static [&'static str],
}

impl Customs {
    /// None of them.
    pub const NONE: Customs = Customs {
        worldwide: false,
        papers_like_people: false,
        place_as_sentence: false,
        solid_compounds: false,
        hyphen_behind: &[],
        compound_first: &[],
        compound_then: &[],
        compound_last: &[],
    };
}
