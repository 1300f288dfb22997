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
