//! Lists that a story announces with a colon.

use super::Shaped;
use super::edges::End;
use super::facts::Facts;
use super::model::{Role, Verdict};

/// Lines of a list at least, and letters of one at most.
const LIST: usize = 3;
const LINE: u32 = 130;

/// What the story announces with a colon stands below it: lines of several words and a number each
/// (ages, sums, days), which no menu and no list of other stories has in all of its lines.
pub(super) fn settle(verdicts: &mut [Verdict], facts: &[Facts]) {
    let is_line = |f: &Facts| {
        (2..=LINE).contains(&f.letters)
            && f.words >= 2
            && f.digits > 0
            && f.link_share == 0
            && f.shaped == Shaped::Text
            && f.end != End::Colon
            && f.hits.whole.is_empty()
            && !(f.image || f.is_date || f.has_url || f.has_email || f.has_bars || f.furniture)
    };
    let opens = |f: &Facts| f.end == End::Colon && f.words >= 3 && f.link_share == 0 && !f.has_url;
    let mut i = 0;
    while i + LIST < verdicts.len() {
        let announces = opens(&facts[i]);
        let told = verdicts[i].role == Role::Body;
        let below = i > 0 && verdicts[i - 1].role == Role::Body && facts[i].hits.start.is_empty();
        i += 1;
        if !announces || !told && !below {
            continue;
        }
        // (a line right behind the story announces people: `Ann Lee, 26, of Port Elswick`)
        let commas = if told { 0 } else { 2 };
        let lines = facts[i..].iter().zip(&verdicts[i..]);
        let list = lines
            .take_while(|(f, v)| v.role != Role::Body && is_line(f) && f.commas >= commas)
            .count();
        // (a list that goes on otherwise is an offer's or a menu's)
        let goes_on = facts.get(i + list).is_some_and(|f| !f.has_url && f.link_share == 0)
            && verdicts[i + list].role != Role::Body;
        if list >= LIST && !goes_on {
            verdicts[i - 1..i + list].iter_mut().for_each(|v| v.role = Role::Body);
            i += list;
        }
    }
}
