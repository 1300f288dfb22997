//! The break decision: does a paragraph go on behind this line end?
//!
//! Line ends and blank lines are evidence, never truth. Positive weights say that a printer made
//! the line end, negative ones that the writer did; at 0 the break is kept.

mod nesting;

use super::cuts;
use super::edges::{End, Start, end_of, is_abbreviated, start_of};
use super::shape::Shape;
use crate::text::chars::{is_closer, is_dash, is_unspaced};
use crate::text::line::{Line, Marker};
use crate::text::measure::WIDEST_WRAP;

pub(crate) use nesting::Nesting;

/// What is known of the paragraph so far, and of what follows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sofar {
    /// How its last line and the next one end: see [`end_bucket`].
    pub ends: [usize; 2],
    /// Bytes so far.
    pub len: usize,
    /// Lines so far.
    pub lines: usize,
    /// The marker that opened it.
    pub marker: Marker,
    /// The widest of its lines, in the wrap's measure.
    pub widest: u32,
    /// Bytes from the next line to the next certain paragraph end; where the dump is wrapped.
    pub ahead: usize,
}

/// How the end of a line counts: [`End`], and what a sentence ends with.
pub(super) fn end_bucket(a: &str) -> usize {
    // (most lines end with a letter or a full stop)
    match a.as_bytes().last() {
        Some(b) if b.is_ascii_alphanumeric() => return 4,
        Some(b'.') => return if is_abbreviated(a) { 5 } else { 0 },
        _ => {}
    }
    match end_of(a) {
        End::Sentence if is_abbreviated(a) => 5,
        End::Sentence if a.trim_end_matches(is_closer).ends_with(['?', '？', '؟']) => 8,
        End::Sentence if a.ends_with(is_closer) => 6,
        End::Sentence => 0,
        End::Colon => 1,
        End::Comma => 2,
        // a dash with a space before it, a hyphen that cuts a word
        End::Dash => {
            let mut back = a.chars().rev();
            back.next();
            if back.next().is_some_and(char::is_alphanumeric) { 3 } else { 7 }
        }
        End::Open => 4,
    }
}

fn ends_sentence(end_bucket: usize) -> bool {
    matches!(end_bucket, 0 | 6 | 8)
}

fn start_bucket(shape: &Shape, a_ends: usize, b: &str) -> usize {
    let quoted = || b.starts_with(['"', '“', '„', '«', '»', '「']);
    let address = b.starts_with("http") || b.starts_with("www.");
    match start_of(b) {
        Start::Lower if address && !b.contains(' ') => 10,
        Start::Lower if quoted() => 7,
        Start::Lower => 0,
        Start::Upper if quoted() => 1,
        // (where all letters are capitals the line above tells whether a sentence goes on)
        Start::Upper if shape.in_capitals && matches!(a_ends, 2 | 4) => 0,
        Start::Upper if shape.capitals_are_common() => 2,
        Start::Upper => 3,
        Start::Digit => 4,
        Start::Caseless => 5,
        Start::Inside => 6,
        Start::Other if b.starts_with(is_dash) => 8,
        Start::Other => 9,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A mark of its own opens the next line: nothing to weigh.
    Part,
    /// A hyphen or dash that hangs on a word ends no paragraph.
    Join,
    /// One bucket in each group of weights.
    Weigh([u8; cuts::GROUPS.len()]),
}

/// The place of the group in which it counts that the paragraph's letters and the next line's stand
/// one behind the other in one of the dump's first lines: a running head, or a title in a header,
/// that was not wrapped.
const HEAD: usize = 11;
/// The place of the group in which open quotations and brackets count.
const NEST: usize = 9;

impl Verdict {
    /// The same where a head line holds both lines, and what that adds to the score.
    pub(crate) fn in_head(self) -> (Verdict, i32) {
        self.moved(HEAD, 3)
    }

    /// The same inside of what a paragraph has opened, and what that adds to the score. `apart`:
    /// behind a blank line or on a new page.
    pub(crate) fn within(self, nesting: Nesting, apart: bool) -> (Verdict, i32) {
        let by = match (nesting.is_open(), nesting.straight) {
            (true, _) => 1 + u8::from(apart),
            (false, straight) => 3 * u8::from(straight),
        };
        self.moved(NEST, by)
    }

    /// The least and the most that [`Verdict::within`] may add to the score.
    pub(crate) fn gains_within(self) -> (i32, i32) {
        let Verdict::Weigh(evidence) = self else { return (0, 0) };
        (1..=3)
            .map(|by| gain(NEST, evidence[NEST], by))
            .fold((0, 0), |(least, most), gain| (least.min(gain), most.max(gain)))
    }

    /// The same with another bucket of a group, and what that adds to the score.
    fn moved(self, group: usize, by: u8) -> (Verdict, i32) {
        let Verdict::Weigh(mut evidence) = self else { return (self, 0) };
        let gain = gain(group, evidence[group], by);
        evidence[group] += by;
        (Verdict::Weigh(evidence), gain)
    }
}

/// What another bucket of a group adds to the score.
fn gain(group: usize, from: u8, by: u8) -> i32 {
    let weight =
        |bucket: u8| cuts::GROUPS[group].get(usize::from(bucket)).map_or(0, |w| i32::from(*w));
    weight(from + by) - weight(from)
}

/// Whether a line ends with a picture's credit in brackets: `(AFP / Jonas Berg)`, `(Foto: Berg)`,
/// `(© Berg)`.
fn ends_with_credit(line: &str) -> bool {
    const LONGEST: usize = 60;
    let Some(line) = line.strip_suffix(')') else { return false };
    let Some(open) = line.bytes().rev().take(LONGEST).position(|b| b == b'(') else { return false };
    let credit = &line[line.len() - open..];
    let named = credit.split_once('/').is_some_and(|(agency, name)| {
        let capital =
            |part: &str| part.trim().starts_with(char::is_uppercase) && part.trim().len() > 1;
        capital(agency) && capital(name)
    });
    named || ["Foto", "Photo", "foto", "photo", "©"].iter().any(|label| credit.starts_with(label))
}

/// The marks of quotation that open a line.
fn depth(text: &str, line: &Line) -> usize {
    text[line.own.start()..line.span.start()].bytes().filter(|b| *b == b'>').count()
}

/// Whether a line opens with a sign that also stands between words.
fn is_sign(text: &str, line: &Line) -> bool {
    text[line.own.start()..line.span.start()]
        .trim_matches(' ')
        .chars()
        .all(|c| matches!(c, '-' | '–' | '—' | '+'))
}

/// Whether a line opens a footnote's text: `[^1]: …`.
fn opens_note(line: &str) -> bool {
    const LABEL: usize = 32;
    let label = line.bytes().take(LABEL).position(|b| b == b']');
    label.is_some_and(|end| line[end..].starts_with("]:"))
}

/// Whether a line of a script without spaces ends where its writer ended it, in a dump without
/// wraps. (Menus and titles look like lines of a narrow column there; a sentence behind another may
/// have been cut around a link.)
fn ends_by_itself(a: &str, b: &str, end_bucket: usize) -> bool {
    let (Some(last), Some(first)) = (a.chars().next_back(), b.chars().next()) else { return false };
    let unspaced = is_unspaced(last) || is_unspaced(first);
    let goes_on = || matches!(end_bucket, 2 | 3) || start_of(b) == Start::Inside;
    unspaced && !goes_on() && (ends_sentence(end_bucket) || !a.contains(['。', '！', '？']))
}

/// Looks at the end of `line`: everything that speaks for or against a paragraph that goes on in
/// `next`.
pub(crate) fn evidence(
    shape: &Shape,
    text: &str,
    line: &Line,
    next: &Line,
    after: Option<&Line>,
    sofar: &Sofar,
) -> Verdict {
    let [end, next_end] = sofar.ends;
    let a = &text[line.span.range()];
    let b = &text[next.span.range()];
    // What a pass has parted stays parted, and furniture is whole lines.
    if next.parted || line.furniture || next.furniture {
        return Verdict::Part;
    }
    if b.starts_with("[^") && opens_note(b) {
        return Verdict::Part;
    }
    if next.scrap {
        return Verdict::Join;
    }
    // What opens by a mark of its own never goes on, unless a wrap has put a sign at the line's
    // start (`- so he said -`, `Eigen` / `+ Art`): the line before is full, ends within a sentence,
    // and is no item.
    let wrapped_sign = next.marker == Marker::Bullet
        && (line.marker, sofar.marker, next.blanks) == (Marker::None, Marker::None, 0)
        && shape.overflow(&line.raw, &next.raw).is_some_and(|over| over > -15)
        && !shape.is_unbroken(line)
        && is_sign(text, next)
        && end_of(a.trim_end()) == End::Open;
    match (line.marker, next.marker) {
        (_, Marker::Bullet) if wrapped_sign => {}
        (_, Marker::Rule | Marker::Heading(_) | Marker::Bullet | Marker::Underline(_))
        | (Marker::Rule | Marker::Underline(_), _) => {
            return Verdict::Part;
        }
        // (no paragraph goes on in another depth: RFC 3676, 4.5)
        (Marker::Quote, Marker::Quote) if depth(text, line) != depth(text, next) => {
            return Verdict::Part;
        }
        (Marker::Quote, Marker::Quote) => {}
        // Who marks every line of a quotation answers below the last one. (A lone mark may open a
        // paragraph that goes on without: CommonMark, lazy continuation.)
        (Marker::Quote, Marker::None) if sofar.lines > 1 => return Verdict::Part,
        (_, Marker::Quote) => return Verdict::Part,
        (a, Marker::Number)
            if a == Marker::Number
                || next.blanks > 0
                || end_of(text[line.span.range()].trim_end()) != End::Open =>
        {
            return Verdict::Part;
        }
        _ => {}
    }
    let unmarked = (line.marker, next.marker) == (Marker::None, Marker::None);
    if shape.forced > 0
        && unmarked
        && shape.widths(&line.raw, &next.raw).1 <= shape.forced
        && ends_by_itself(a, b, end)
    {
        return Verdict::Part;
    }
    let blanks = next.blanks.saturating_sub(shape.line_gap);
    let apart = blanks > 0 || next.page;
    if matches!(sofar.marker, Marker::Heading(_)) && apart {
        return Verdict::Part;
    }
    let gap = match blanks {
        _ if next.page => 3,
        0 => usize::from(!shape.blank_between),
        _ => 2,
    };
    let overflow = match sofar.lines {
        1 => shape.first_overflow(line, next),
        _ => shape.overflow(&line.raw, &next.raw),
    };
    let fit = match overflow.filter(|_| !shape.is_unbroken(line)) {
        _ if ends_sentence(end) && shape.ends_behind_a_fold(&line.raw, &next.raw) => 8,
        None => 0,
        Some(over) if over > 60 => 1,
        Some(over) if over > 10 => 2,
        Some(over) if over > 0 => 3,
        Some(over) if over > -10 => 4,
        Some(over) if over > -30 => 5,
        Some(over) if over > -80 => 6,
        Some(over) if over > -250 => 7,
        Some(_) => 8,
    };
    // No link's text and no emphasis goes on behind a paragraph's end (CommonMark: they are
    // inlines); it is known here, since none of its marks is left. (The lines of a card that is one
    // link are not full.)
    if next.inside_mark && !apart && matches!(fit, 1..=5) && next.marker == Marker::None {
        return Verdict::Join;
    }
    let full = matches!(fit, 1..=4);
    let start = start_bucket(shape, end, b);
    // No full stop stands before a Japanese closing bracket, so that a line which ends with one
    // ends a sentence, unless a printer has ended it.
    let end = if end == 4 && (apart || !full) && a.ends_with(['」', '』']) { 6 } else { end };
    if end == 3 && !apart && !matches!(start, 8..) {
        return Verdict::Join;
    }
    // One that ends within a sentence, and one that goes on behind the blank line or the page's
    // end: the dump was cut there. Where lines are wrapped the first is full. A small letter goes
    // on (where nothing is wrapped, behind prose); without case, what fills its line and is more
    // than a heading's one line; so does a capital on the next page.
    let abbreviated = || {
        end == 5
            && a.trim_end_matches('.')
                .rsplit(' ')
                .next()
                .is_some_and(|word| word.chars().all(char::is_alphabetic))
    };
    let within = apart && sofar.len >= 40 && (matches!(end, 2 | 4) || next.page && abbreviated());
    let tells = || a.contains(['。', '？', '؟']) || a.contains(". ");
    let goes_on = || match start {
        0 if full => b.len() >= 20,
        0 => {
            shape.wrap.is_none()
                && b.len() >= 80
                && (end == 2 || tells())
                && b.split(' ').next().is_some_and(|word| word.chars().all(char::is_lowercase))
        }
        _ if !full || b.len() < 20 => false,
        5 => sofar.lines > 1 || tells(),
        2..=4 => next.page && sofar.lines > 1,
        _ => false,
    };
    if within && line.marker == Marker::None && next.marker == Marker::None && goes_on() {
        return Verdict::Join;
    }
    // A credit in brackets ends a caption.
    if matches!(start, 1..=5) && ends_with_credit(a) {
        return Verdict::Part;
    }
    let ends = ends_sentence(end);
    // No page is so wide: such a line was not wrapped, and is a paragraph where it ends as one.
    if ends && start != 0 && line.raw.columns > WIDEST_WRAP && !next.page {
        return Verdict::Part;
    }
    let (width, need) = shape.widths(&line.raw, &next.raw);
    // A narrower column (beside a picture, a headline in a larger face) has a width of its own: no
    // line of it is wider, and no next word would have fitted.
    let local = sofar.widest.max(width).max(shape.widths(&next.raw, &next.raw).0);
    let narrow = if fit < 5 || next.page {
        0
    } else {
        let goes_on = after.is_some_and(|after| {
            let (w, need) = shape.widths(&next.raw, &after.raw);
            after.blanks <= shape.line_gap && w <= local && need > local
        });
        match (need > local, goes_on, sofar.lines > 1) {
            (false, ..) => 1,
            (true, false, false) => 2,
            (true, true, false) => 3,
            (true, false, true) => 4,
            (true, true, true) => 5,
        }
    };
    let item = matches!(sofar.marker, Marker::Bullet | Marker::Number | Marker::Quote);
    // Where an indent opens paragraphs, so it does behind one of a single line; and a line without
    // one goes on behind a full line, but for a heading and an answer.
    let opens = shape.opens_by_indent(next);
    if shape.indent_opens
        && full
        && end != 8
        && !opens
        && !apart
        && line.marker == Marker::None
        && next.marker == Marker::None
    {
        let goes_on = after.is_some_and(|after| {
            shape.overflow(&next.raw, &after.raw).is_some_and(|over| over > 0)
        });
        if ends_sentence(next_end) || goes_on {
            return Verdict::Join;
        }
    }
    // Where first lines have a width of their own, it tells them from others.
    if ends
        && full
        && !apart
        && !ends_sentence(next_end)
        && line.marker == Marker::None
        && next.marker == Marker::None
    {
        let after = after.filter(|after| after.blanks <= shape.line_gap && !after.page);
        match after.and_then(|after| shape.opens_by_width(&next.raw, &after.raw)) {
            Some(true) => return Verdict::Part,
            Some(false) => return Verdict::Join,
            None => {}
        }
    }
    let deeper = if opens && ends { 2 } else { i32::from(next.indent) - i32::from(line.indent) };
    let indent = match deeper {
        // a list's item goes on indented; what stands to the left of its marker is a new block
        _ if item && sofar.lines == 1 && !(opens && next.marker == Marker::Quote) => {
            (6 - deeper.signum()) as u8
        }
        2.. => 1 + u8::from(!shape.indent_opens),
        -1..=1 => 0,
        -8..=-2 => 3,
        _ => 4,
    };
    // Only a full line that ends with a sentence, with no blank line behind it, leaves the question
    // to the dump's habits.
    let open_question = ends && full && blanks == 0 && !matches!(start, 0 | 6);
    let bucket = |value: i32, step: i32, half: i32| (value / step + half).clamp(0, 2 * half) as u8;
    let habit = if open_question { 1 + bucket(shape.habit(), 1, 8) } else { 0 };
    let length = if open_question && !shape.blank_between {
        1 + bucket(shape.parting(sofar.len, sofar.ahead), 1, 6)
    } else {
        0
    };
    // A paragraph's last line ends with a sentence. A line that ends without one where the next
    // word would have fitted is a heading's or a label's last.
    let last = after.is_none_or(|after| {
        let over = shape.overflow(&next.raw, &after.raw);
        let cut = matches!(next_end, 2 | 4)
            && over.is_some_and(|over| over > -10)
            && matches!(start_of(&text[after.span.range()]), Start::Lower | Start::Caseless);
        after.blanks > shape.line_gap && !cut || over.is_some_and(|over| over < -150)
    });
    let label = match (last, ends_sentence(next_end)) {
        (true, false) => 1 + usize::from(!ends) + 2 * usize::from(sofar.lines > 1),
        (true, true) if !ends && next.raw.columns < line.raw.columns => 5,
        _ => 0,
    };
    let quotes = || match (
        ends && a.ends_with(['”', '“', '"', '»', '«', '」']),
        b.starts_with(['“', '„', '"', '«', '»', '「']),
    ) {
        (true, true) => 1,
        (true, false) => 2,
        (false, true) => 3,
        (false, false) => 0,
    };
    let quotes = if open_question { quotes() } else { 0 };
    // A page break that a tool printed as blank lines cuts a sentence: the line is full, or no line
    // is wrapped.
    let cut = apart && !ends && end != 1 && start == 0 && fit <= 4;
    let nest = 4 * u8::from(cut);
    let size = match (sofar.len, b.len()) {
        (_, ..8) => 1,
        (..40, _) => 2,
        (40..90, _) if sofar.lines == 1 => 3,
        _ => 0,
    } + if apart { 4 } else { 0 };
    let unspaced =
        u8::from(a.chars().next_back().is_some_and(is_unspaced)) * if full { 2 } else { 1 };
    Verdict::Weigh([
        (end * 11 + start) as u8,
        (gap * 9 + fit) as u8,
        (end * 4 + gap) as u8,
        (start * 4 + gap) as u8,
        narrow + 6 * u8::from(start == 0) + 12 * u8::from(ends),
        indent,
        habit,
        length,
        quotes,
        nest,
        size,
        unspaced,
        label as u8,
    ])
}

/// The score of joining `next` to the paragraph that ends with `line`: positive joins.
pub(crate) fn score(verdict: Verdict) -> i32 {
    const CERTAIN: i32 = 99;
    let evidence = match verdict {
        Verdict::Part => return -CERTAIN,
        Verdict::Join => return CERTAIN,
        Verdict::Weigh(evidence) => evidence,
    };
    let weight = |(group, bucket): (&&[i8], &u8)| {
        group.get(usize::from(*bucket)).map_or(0, |w| i32::from(*w))
    };
    cuts::BIAS + cuts::GROUPS.iter().zip(&evidence).map(weight).sum::<i32>()
}

#[cfg(test)]
mod tests;
