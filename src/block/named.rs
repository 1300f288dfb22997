//! Names: a block that opens with the name of a line above it may be a note on the author.

use super::facts::Facts;

/// The lines above that may be a person's name, by their words two and two.
#[derive(Default)]
struct Names {
    pairs: Vec<(u64, u64, Name)>,
    /// A bit for each first word, and for each second one: most blocks open with none of them.
    first: u64,
    second: u64,
}

#[derive(Clone, Copy)]
struct Name {
    line: u32,
    byline: bool,
}

impl Names {
    /// Names that are kept: more stand on no page but one of names alone.
    const MOST: usize = 64;

    fn add(&mut self, words: &[u64], name: Name) {
        for pair in words.windows(2) {
            if self.pairs.len() == Names::MOST {
                self.pairs.clear();
                (self.first, self.second) = (0, 0);
            }
            self.pairs.push((pair[0], pair[1], name));
            self.first |= 1 << (pair[0] >> 58);
            self.second |= 1 << (pair[1] >> 58);
        }
    }

    /// What the line of the same two words is to the line `i`: 1 a byline, 2 the line right above,
    /// 3 another line.
    fn find(&self, a: u64, b: u64, i: u32) -> u8 {
        if self.first >> (a >> 58) & self.second >> (b >> 58) & 1 == 0 {
            return 0;
        }
        let same = self.pairs.iter().filter(|(x, y, _)| (*x, *y) == (a, b));
        let kind = |name: &Name| match () {
            () if name.byline => 1,
            () if name.line + 1 == i => 2,
            () => 3,
        };
        same.map(|(_, _, name)| kind(name)).min().unwrap_or(0)
    }
}

/// Which blocks open with two words that a short line before them has, too: 1 a byline, 2 the line
/// right above, 3 another line.
pub(super) fn read(facts: &[Facts], words: &[u64]) -> Vec<u8> {
    let mut names = Names::default();
    let find = |(i, f): (usize, &Facts)| {
        let (at, len) = f.first_words.unwrap_or((0, 0));
        let words = &words[at as usize..][..usize::from(len)];
        if f.upper_words < 2 || words.len() < 2 {
            return 0;
        }
        let i = i as u32;
        let named = names.find(words[0], words[1], i);
        if f.letters < 80 && f.sentences == 0 && words.len() <= 12 {
            let byline = f.is_stamp() && !f.is_date;
            // (behind the label; of another line the words that open it)
            let own = if byline { &words[1..] } else { &words[..2] };
            names.add(own, Name { line: i, byline });
        }
        named
    };
    facts.iter().enumerate().map(find).collect()
}
