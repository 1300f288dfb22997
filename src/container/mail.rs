//! Mailboxes and digests of mailing lists (RFC 4155, RFC 1153).

use super::lines::is_rule;
use super::{Cut, Line, Lines};

/// Characters that a rule between two letters of a digest has at least (RFC 1153 has 30, and 70
/// below the preamble).
const RULE: usize = 20;

/// `From ann@example.org Mon Mar  3 10:00:00 2025`: the line that opens a letter in a mailbox.
pub(super) fn is_post_mark(words: &str) -> bool {
    if words.len() > 160 || !words.starts_with("From ") {
        return false;
    }
    let is_day = |w: &&str| matches!(*w, "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun");
    let is_time = |w: &&str| {
        w.len() >= 5
            && w.as_bytes()[2] == b':'
            && w.bytes().all(|b| b.is_ascii_digit() || b == b':')
    };
    words.split_ascii_whitespace().any(|w| is_day(&w))
        && words.split_ascii_whitespace().any(|w| is_time(&w))
}

pub(super) fn mailbox(raw: &str) -> impl Iterator<Item = Cut> {
    Lines::of(raw)
        .filter(|line| {
            line.apart
                && is_post_mark(line.words)
                && line.rest.clone().next().is_some_and(|l| !l.apart && field(l.words).is_some())
        })
        .map(|line| Cut::Open { at: line.start, text: line.start })
}

/// The name of the field that a line of a letter's head states, if heads of letters have it.
fn field(words: &str) -> Option<&str> {
    const FIELDS: &[&str] = &[
        "Cc",
        "Content-Type",
        "Date",
        "Delivered-To",
        "From",
        "Message",
        "Message-ID",
        "Newsgroups",
        "Organization",
        "Received",
        "Reply-To",
        "Return-Path",
        "Sender",
        "Sent",
        "Subject",
        "To",
    ];
    let cut = words.bytes().take(16).position(|b| b == b':')?;
    let name = words.get(..cut)?;
    FIELDS.iter().any(|f| f.eq_ignore_ascii_case(name)).then_some(name)
}

/// Whether a line is a rule as digests have them.
fn is_long_rule(words: &str) -> bool {
    words.len() >= RULE && is_rule(words)
}

/// Where the head of a letter stands below a rule: two fields at least, the sender or the subject
/// among them.
fn letter(line: &Line<'_>) -> Option<usize> {
    if !is_long_rule(line.words) {
        return None;
    }
    let mut head = line.rest.clone();
    let first = head.clone().next()?;
    let (mut fields, mut says) = (0, false);
    for (i, l) in head.by_ref().take(6).enumerate() {
        let Some(name) = field(l.words).filter(|_| i == 0 || !l.apart) else { break };
        fields += 1;
        says |= name.eq_ignore_ascii_case("from") || name.eq_ignore_ascii_case("subject");
    }
    (fields >= 2 && says).then_some(first.start)
}

pub(super) fn opens_letter(line: &Line<'_>) -> bool {
    letter(line).is_some()
}

/// The letters of a digest: each opens behind a rule. Above the first one stands the table of
/// contents, behind the last one `End of … Digest`.
pub(super) fn digest(raw: &str) -> impl Iterator<Item = Cut> {
    let letters = Lines::of(raw).filter(|line| is_long_rule(line.words)).filter_map(|line| {
        if let Some(text) = letter(&line) {
            return Some(Cut::Open { at: line.start, text });
        }
        let next = line.rest.clone().next()?;
        let closes = next.words.len() <= 100
            && next.words.starts_with("End of ")
            && next.words.contains("igest");
        closes.then_some(Cut::End { at: line.start })
    });
    std::iter::once(Cut::Frame { at: 0 }).chain(letters)
}
