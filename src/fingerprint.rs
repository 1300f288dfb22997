//! A number of a story's words by which near duplicates are found among many.

use std::fmt;
use std::str::FromStr;

use crate::article::Article;
use crate::error::FingerprintError;
use crate::text::chars::{for_letters, is_alphanumeric, is_unspaced};
use crate::text::hash::ByteHash;

/// A number of 64 bits that near duplicates share but for a few of them: the simhash (Charikar,
/// *Similarity Estimation Techniques from Rounding Algorithms*, 2002) of a story's words.
///
/// It is told by the words alone, not by case, marks, spaces or paragraph ends, and is the same on
/// every machine. So it is made, and [`VERSION`](Fingerprint::VERSION) is raised where that
/// changes:
///
/// 1. A word is a run of letters and digits (`char::is_alphanumeric`) within a block, in lower case
///    (`char::to_lowercase`). A character of a script without spaces (Han, kana, Thai, Lao, Khmer,
///    Myanmar) is a word by itself.
/// 2. A word's hash is the FNV-1a of its UTF-8 bytes, in 64 bits.
/// 3. Of each three words a, b, c in a row, whatever block they stand in, the hash is
///    mix(mix(mix(a) ^ b) ^ c), where mix is the finalizer of MurmurHash3 for 64 bits. Of a text of
///    one or two words it is that of those.
/// 4. Every hash counts once. A bit is set where more of the hashes have it than have it not.
///
/// A few words tell little: below some fifty, one other word changes several bits.
///
/// ```
/// use copydesk::{Article, Fingerprint};
/// let story = "The ferry sank on Monday morning off the coast, and all \
///              of its 212 passengers were saved by fishing boats. Divers \
///              will look for the ship's log as soon as the storm is over.";
/// let page = Article::parse(&format!("# Ferry Sinks\n\nBy Rosa Tennant\n\n{story}\n"))?;
/// let print =
///     Article::parse(&format!("Ferry sinks off Port Elswick\n\n{}\n", story.replace('\'', "’")))?;
/// let (a, b) = (page.fingerprint().unwrap(), print.fingerprint().unwrap());
/// assert!(a.is_near(b) && a.distance(b) == 0);
/// assert_eq!(a.to_string().parse::<Fingerprint>()?, a);
/// assert_eq!((a.to_string().len(), Fingerprint::VERSION), (16, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(into = "String", try_from = "String"))]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The number of the algorithm: fingerprints of two versions are not to be compared.
    pub const VERSION: u32 = 1;
    /// The most bits in which two dumps of a story differ, as a rule: of two stories of other words
    /// some 32 do, and 12 or fewer in one pair of four million.
    pub const NEAR: u32 = 12;

    /// The fingerprint of a text that stands in no [`Article`]: its blocks in order. `None` where
    /// it has no word.
    ///
    /// ```
    /// use copydesk::{Article, Fingerprint};
    /// let article = Article::parse(
    ///     "# Ferry Sinks\n\nThe ferry sank on Monday, and all were saved.\n",
    /// )?;
    /// let record = article.to_record();
    /// let kept = Fingerprint::of(record.body.iter().map(|block| &block.text));
    /// assert_eq!(kept, article.fingerprint());
    /// assert_eq!(Fingerprint::of(["* * *"]), None);
    /// # Ok::<(), copydesk::ParseError>(())
    /// ```
    pub fn of<T: AsRef<str>>(blocks: impl IntoIterator<Item = T>) -> Option<Fingerprint> {
        let hashes = triples(blocks);
        let mut votes = [0i64; 64];
        for hash in &hashes {
            for (bit, votes) in votes.iter_mut().enumerate() {
                *votes += (hash >> bit & 1) as i64 * 2 - 1;
            }
        }
        let set = |bits: u64, (bit, votes): (usize, &i64)| bits | u64::from(*votes > 0) << bit;
        (!hashes.is_empty()).then(|| Fingerprint(votes.iter().enumerate().fold(0, set)))
    }

    /// In how many bits two fingerprints differ: 0 to 64.
    pub fn distance(self, other: Fingerprint) -> u32 {
        (self.0 ^ other.0).count_ones()
    }

    /// Whether they differ in [`NEAR`](Fingerprint::NEAR) bits at most.
    pub fn is_near(self, other: Fingerprint) -> bool {
        self.distance(other) <= Fingerprint::NEAR
    }

    /// The number: for a database, or an index of its parts.
    pub fn to_bits(self) -> u64 {
        self.0
    }

    /// The fingerprint that a number is.
    pub fn from_bits(bits: u64) -> Fingerprint {
        Fingerprint(bits)
    }
}

/// 16 digits of base 16.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:016x}", self.0))
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Fingerprint, FingerprintError> {
        let digits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let bits = u64::from_str_radix(text, 16).ok().filter(|_| digits);
        bits.map(Fingerprint).ok_or(FingerprintError)
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> String {
        fingerprint.to_string()
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(text: String) -> Result<Fingerprint, FingerprintError> {
        text.parse()
    }
}

impl Article {
    /// The [fingerprint](Fingerprint) of the body's words, which near duplicates share but for a
    /// few bits. `None` where the body has no word.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        Fingerprint::of(self.body().map(|block| block.text().as_str()))
    }
}

/// The hashes of all three words in a row of a text, sorted, each once.
pub(crate) fn triples<T: AsRef<str>>(blocks: impl IntoIterator<Item = T>) -> Vec<u64> {
    let (mut before, mut count) = ([0; 2], 0usize);
    let mut hashes = Vec::new();
    let mut word = |hash: u64| {
        let [a, b] = before;
        if count > 1 {
            hashes.push(mix(mix(mix(a) ^ b) ^ hash));
        }
        (before, count) = ([b, hash], count + 1);
    };
    for block in blocks {
        for_words(block.as_ref(), &mut word);
    }
    match (count, before) {
        (1, [_, a]) => hashes.push(mix(a)),
        (2, [a, b]) => hashes.push(mix(mix(a) ^ b)),
        _ => {}
    }
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// Calls `f` with the hash of each word.
fn for_words(text: &str, mut f: impl FnMut(u64)) {
    for run in text.split(|c| !is_alphanumeric(c)).filter(|run| !run.is_empty()) {
        let mut rest = run;
        while let Some(first) = rest.chars().next() {
            let end = match is_unspaced(first) {
                true => first.len_utf8(),
                false => rest.find(is_unspaced).unwrap_or(rest.len()),
            };
            let mut hash = ByteHash::START;
            for_letters(&rest[..end], |byte| hash.push(byte));
            f(hash.finish());
            rest = &rest[end..];
        }
    }
}

/// The finalizer of MurmurHash3: each bit of what goes in changes half of what comes out.
fn mix(hash: u64) -> u64 {
    let hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(test)]
#[path = "fingerprint_tests.rs"]
mod tests;
