//! A file of rules (feature `rules`): what a desk knows of its dumps, kept without Rust.

mod read;

use std::str::FromStr;

use crate::block::header::own::OwnLabel;
use crate::family::Family;
use crate::lang::pack::Use;
use crate::lang::{LangPackBuilder, OwnedLangPack};
use crate::parser::ParserBuilder;
use crate::pass::pattern::{Pattern, PatternError, Patterns};
use crate::pass::{Pass, Passes, Stage};

/// Why a text is no [`Rules`]: the line, and what is wrong in it.
///
/// ```
/// use copydesk::Rules;
/// let error = Rules::from_str("[[pass]]\nname = \"times\"\npattern = '[0-9'\n").unwrap_err();
/// assert_eq!((error.line(), error.cause()), (3, "pattern `times`: unclosed character class"));
/// assert_eq!(error.to_string(), "line 3: pattern `times`: unclosed character class");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {cause}")]
pub struct RulesError {
    line: usize,
    cause: String,
}

impl RulesError {
    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// What is wrong.
    pub fn cause(&self) -> &str {
        &self.cause
    }
}

/// Rules of a desk: passes from patterns, words of languages, labels of families. They are read
/// from [TOML](https://toml.io):
///
/// ```
/// use copydesk::{Parser, Rules};
/// let rules = Rules::from_str(r#"
/// [[pass]]                     # as many as you like, each a `Pattern`
/// name = "times"               # small letters, digits, hyphens
/// pattern = '\[\d\d:\d\d\] '   # the syntax of the crate `regex`
/// replace = ""                 # with `$1` for groups; left out or empty: deletion
/// stage = "text"               # or "block"
/// scope = "all"                # or "lines", or "block-starts"
/// residue = false              # true: what is deleted stays with the block around it
/// before = "markdown"          # a standard pass; left out: behind all of them
///
/// [words.en]                   # a language by its tag; lists as in `LangPack`, or a `Label`
/// byline = ["as told to"]
/// abbreviations = ["cllr"]
/// months.9 = ["septem"]        # by their numbers
/// date_units.hour = ["bells"]  # by the names of `DateUnit`
/// month_first = false          # whether 3/4/2026 is the fourth of March
///
/// [labels.front_matter]        # or reader_header, or record
/// Verfasser = "author"         # or dateline, headline, metadata, published, site, url
/// "#)?;
/// let parser = Parser::builder().rules(&rules).build();
/// let raw = "---\ntitle: Strike Ends\nVerfasser: Rosa Tennant\n---\n\n\
///            [00:12] The miners went back to work on Tuesday, their union said.\n";
/// let article = parser.parse(raw)?;
/// assert_eq!(article.byline().unwrap().authors().next().unwrap().name(), "Rosa Tennant");
/// assert!(article.clean_text().contains("\nThe miners went back"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Passes of one place (stage, and what they stand before) are one [`Patterns`]: none of them sees
/// what another one changed. A label is told without regard to case, in the header of its family
/// alone, and does not make a header of lines that are none.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    patterns: Vec<Placed>,
    langs: Vec<Lang>,
    labels: Vec<OwnLabel>,
}

#[derive(Debug, Clone)]
struct Lang {
    tag: String,
    month_first: Option<bool>,
    lists: Vec<Words>,
}

#[derive(Debug, Clone)]
struct Words {
    list: Use,
    /// The list's name in a file of rules.
    name: String,
    words: Vec<String>,
}

impl Lang {
    fn add_to(&self, mut pack: LangPackBuilder) -> LangPackBuilder {
        for Words { list, words, .. } in &self.lists {
            pack = pack.with(*list, words);
        }
        match self.month_first {
            Some(month_first) => pack.month_first(month_first),
            None => pack,
        }
    }
}

/// A pattern, and the standard pass that it stands before.
#[derive(Debug, Clone)]
struct Placed {
    pattern: Pattern,
    before: Option<String>,
}

impl Rules {
    /// Reads rules.
    ///
    /// # Errors
    /// [`RulesError`]: no TOML; a table, key, language, family, stage or pass that there is not; a
    /// pattern that cannot be ([`PatternError`]).
    #[allow(clippy::should_implement_trait)] // it does; a caller need not import the trait
    pub fn from_str(text: &str) -> Result<Rules, RulesError> {
        read::read(text)
    }

    /// The patterns, in order.
    pub fn patterns(&self) -> impl ExactSizeIterator<Item = &Pattern> {
        self.patterns.iter().map(|placed| &placed.pattern)
    }

    /// Words for languages: the language's tag, the list's name, the words.
    ///
    /// ```
    /// use copydesk::Rules;
    /// let rules = Rules::from_str("[words.de]\nbyline = ['es schrieb']\n")?;
    /// let (tag, list, words) = rules.words().next().unwrap();
    /// assert_eq!((tag, list, words), ("de", "byline", &["es schrieb".to_owned()][..]));
    /// # Ok::<(), copydesk::RulesError>(())
    /// ```
    pub fn words(&self) -> impl Iterator<Item = (&str, &str, &[String])> {
        let lists =
            self.langs.iter().flat_map(|lang| lang.lists.iter().map(move |list| (&lang.tag, list)));
        lists.map(|(tag, list)| (tag.as_str(), list.name.as_str(), list.words.as_slice()))
    }

    /// Labels of families, in lower case, and what they say.
    ///
    /// ```
    /// use copydesk::{Family, Rules};
    /// let rules = Rules::from_str("[labels.record]\nAUTOR = 'author'\n")?;
    /// assert_eq!(rules.labels().next(), Some((Family::Record, "autor", "author")));
    /// # Ok::<(), copydesk::RulesError>(())
    /// ```
    pub fn labels(&self) -> impl ExactSizeIterator<Item = (Family, &str, &str)> {
        self.labels.iter().map(|own| (own.family, own.label.as_str(), own.name))
    }

    fn places(&self) -> Vec<(Stage, Option<&str>, Vec<Pattern>)> {
        let mut places: Vec<(Stage, Option<&str>, Vec<Pattern>)> = Vec::new();
        for Placed { pattern, before } in &self.patterns {
            let (stage, before) = (Pass::stage(pattern), before.as_deref());
            match places.iter_mut().find(|place| (place.0, place.1) == (stage, before)) {
                Some((.., patterns)) => patterns.push(pattern.clone()),
                None => places.push((stage, before, vec![pattern.clone()])),
            }
        }
        places
    }

    /// The passes of the rules, each with the pass that it stands before.
    fn passes(&self) -> Result<Vec<(Option<&str>, Patterns)>, PatternError> {
        let places = self.places().into_iter().map(|(stage, before, patterns)| {
            let stage = if stage == Stage::Block { "-block" } else { "" };
            let before_it = before.map_or(String::new(), |name| format!("-before-{name}"));
            Ok((before, Patterns::new(format!("rules{stage}{before_it}"), patterns)?))
        });
        places.collect()
    }
}

impl FromStr for Rules {
    type Err = RulesError;

    fn from_str(text: &str) -> Result<Rules, RulesError> {
        Rules::from_str(text)
    }
}

impl ParserBuilder {
    /// Adds a desk's rules: their passes to the passes so far, each before the one that it names
    /// (behind all of them where there is none of that name); their words to the packs so far, each
    /// to that of its language (where there is none, they are one); their labels to the headers of
    /// their families.
    pub fn rules(mut self, rules: &Rules) -> ParserBuilder {
        // (`read` has made them once)
        for (before, pass) in rules.passes().into_iter().flatten() {
            let place = |passes: &Passes| passes.names().position(|name| Some(name) == before);
            let at = place(&self.passes).unwrap_or(self.passes.list.len());
            self.passes.list.insert(at, std::sync::Arc::new(pass));
        }
        for lang in &rules.langs {
            let known = self.packs.iter().find(|pack| pack.tag() == lang.tag);
            let pack = known
                .map_or_else(|| LangPackBuilder::new(lang.tag.clone()), OwnedLangPack::to_builder);
            // (`read` has looked at every word)
            if let Ok(pack) = lang.add_to(pack).build() {
                self = self.lang(pack);
            }
        }
        self.labels.extend_from_slice(&rules.labels);
        self
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
