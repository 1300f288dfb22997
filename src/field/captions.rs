//! Captions and credits.

use std::collections::HashSet;

use super::{Desk, Kind, credits};
use crate::block::Shaped;
use crate::block::edges::End;
use crate::block::model::Role;
use crate::lang::Label;
use crate::lang::lexicon::{Labels, Lexicon};
use crate::text::edit::Reason;

pub(crate) fn find(desk: &mut Desk<'_>) {
    let mut seen: HashSet<u64> = HashSet::new();
    // what stands on the page in words, besides being some image's alternative text
    let has_images = desk.facts.iter().any(|f| f.image);
    let printed: HashSet<u64> = desk
        .facts
        .iter()
        .filter(|f| has_images && !f.image && f.letters < 500)
        .map(|f| f.key)
        .collect();
    let hangs = hanging(desk);
    // behind the story an image is not its own where a rule or links stand between
    let last = (0..desk.blocks.len())
        .rev()
        .find(|&i| desk.role(i) == Role::Body)
        .unwrap_or(desk.blocks.len());
    let foreign = (last + 1..desk.blocks.len())
        .find(|&i| {
            desk.facts[i].shaped == Shaped::Rule
                || !desk.facts[i].image && desk.facts[i].link_share >= 60
        })
        .unwrap_or(desk.blocks.len());
    for i in 0..desk.blocks.len() {
        if !desk.is_free(i) {
            continue;
        }
        let f = &desk.facts[i];
        let words = desk.words(i);
        if hangs.get(i) == Some(&true) {
            let repeated = desk.facts.get(i + 1).is_some_and(|next| next.key == f.key);
            desk.take(i, if repeated { Kind::Discarded(Reason::Image) } else { Kind::Caption });
            continue;
        }
        if matches!(desk.role(i), Role::Headline)
            || f.furniture
            || f.letters > 420
            || matches!(f.shaped, Shaped::Heading(_) | Shaped::Rule)
        {
            continue;
        }
        // (what opens with a credit is a caption whatever the classifier thinks of its sentences)
        let signed = f.letters >= 20
            && (opens_with_credit(words, desk.lexicon) || credits::ends(words, desk.lexicon));
        let labelled = f.hits.start.has(Label::Caption) && f.words >= 2 && f.has_label_colon;
        // (no heading opens with `Photo:`)
        let told = match desk.role(i) {
            Role::Body => true,
            Role::Subheading => !labelled,
            _ => false,
        };
        if !signed && told {
            continue;
        }
        let credited = f.letters <= 300
            && f.words >= 2
            && (f.hits.any.has(Label::Credit) && desk.role(i) == Role::Insert || has_credit(words));
        if !(f.image && f.words >= 2 || labelled || credited || signed) {
            continue;
        }
        // An image's alternative text that repeats its caption is the image's own.
        if f.image
            && (printed.contains(&f.key)
                || !seen.insert(f.key)
                || i > foreign && !labelled && !credited && !signed)
        {
            desk.take(i, Kind::Discarded(Reason::Image));
            continue;
        }
        desk.take(i, Kind::Caption);
    }
}

/// Columns of a text browser's left margin.
const MARGIN: u16 = 3;
/// A break's score where the next word would have fitted the line before.
const CERTAIN: i8 = -12;

/// Which blocks are images' alternative texts, as text browsers print them: right below a
/// paragraph's last line, without the blank line that parts paragraphs. (Where many hang so, line
/// breaks part the page's paragraphs.)
fn hanging(desk: &Desk<'_>) -> Vec<bool> {
    if desk.first_body().is_none_or(|first| desk.blocks[first].indent != MARGIN) {
        return Vec::new();
    }
    let mut hangs = vec![false; desk.blocks.len()];
    let (mut apart, mut found) = (0, 0);
    for i in 1..desk.blocks.len() {
        let (block, f, above) = (&desk.blocks[i], &desk.facts[i], &desk.facts[i - 1]);
        if desk.role(i) != Role::Body || f.shaped != Shaped::Text || block.indent != MARGIN {
            continue;
        }
        apart += usize::from(block.blanks > 0);
        hangs[i] = block.blanks == 0
            && desk.blocks[i - 1].indent == MARGIN
            && block.break_score <= CERTAIN
            && f.letters <= 210
            && matches!(f.end, End::Sentence | End::Open)
            && (hangs[i - 1] || desk.role(i - 1) == Role::Body && above.end == End::Sentence);
        found += usize::from(hangs[i]);
    }
    if found * 4 > apart {
        hangs.fill(false);
    }
    hangs
}

/// `Jane Doe/for the Elswick Gazette The ferry in …`, `John Roe/AP Divers …`: a caption behind the
/// photographer's name and whom the picture was made for.
fn opens_with_credit(words: &str, lexicon: &Lexicon) -> bool {
    const NAME: usize = 48;
    let bytes = words.as_bytes();
    let near = &bytes[..NAME.min(bytes.len())];
    // (without branches: nearly all blocks have none)
    if !near.iter().fold(false, |found, &b| found | (b == b'/')) {
        return false;
    }
    let Some(slash) = near.iter().position(|&b| b == b'/') else { return false };
    let (name, rest) = (&words[..slash], &words[slash + 1..]);
    let names = name.split(' ').count();
    let named = (2..=4).contains(&names)
        && name.split(' ').all(|part| part.starts_with(char::is_uppercase) && !part.ends_with(','));
    let agency = Labels::of(&[Label::Agency, Label::Credit]);
    let client = rest
        .strip_prefix("for ")
        .is_some_and(|rest| rest.starts_with(char::is_uppercase) || rest.starts_with("the "));
    named && (client || lexicon.opens_with(rest, agency).is_some())
}

/// `Name. host.org`: a short caption with the site or agency that it is credited to behind the full
/// stop.
pub(super) fn has_credit(words: &str) -> bool {
    let words = words.trim_end();
    // (most paragraphs end as no site's name does)
    if !words.ends_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        return false;
    }
    let Some((name, credit)) = words.rsplit_once(' ') else { return false };
    let name = name.trim_end_matches(' ');
    let parted = name.ends_with('.') || name.ends_with(" /") && !name.contains(". ");
    let host = parted
        && credit.split('.').count() >= 2
        && credit.split('.').all(|p| {
            p.len() >= 2
                && p.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit())
        });
    host && name.split_whitespace().count() <= 25
}

/// `Jane Doe (left) hands the key to John Roe (r.)`: a caption says where in the picture people
/// stand, in brackets.
pub(super) fn names_places(words: &str) -> bool {
    words.match_indices('(').any(|(at, _)| {
        let inside = &words[at + 1..];
        // (up to the next bracket of either kind: no line is walked once for each that opens)
        inside.find(['(', ')']).is_some_and(|end| {
            inside[end..].starts_with(')') && SIDES.contains(&inside[..end].trim_end_matches('.'))
        })
    })
}

/// Sides of a picture, as captions print them.
const SIDES: &[&str] = &[
    "l",
    "r",
    "left",
    "right",
    "centre",
    "center",
    "links",
    "rechts",
    "Mitte",
    "li",
    "re",
    "à gauche",
    "à droite",
    "izquierda",
    "derecha",
    "sinistra",
    "destra",
];
