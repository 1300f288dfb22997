//! What stands behind a byline's author: a role, a place, an affiliation, an address, a date,
//! another author.

use super::byline::{Author, AuthorKind};
use super::byline_scan::{Mode, Scan};
use super::byline_words::{DEGREES, PICTURES, is_listed};
use super::words::{self, Shape, Word};
use crate::lang::Label;

pub(super) enum Next {
    /// Another author begins at this word.
    Author(usize),
    /// A date begins at this byte and takes the rest.
    Date(usize),
    End,
}

impl Scan<'_> {
    /// Whether a date opens at word `i`: a digit, a month beside a number, a weekday beside a comma
    /// or a date, a label of dates.
    pub(super) fn is_date(&self, i: usize) -> bool {
        let Some(shape) = self.shape(i) else { return false };
        if shape == Shape::Number {
            return true;
        }
        if !shape.is_letters() {
            return false;
        }
        let word = self.text(i, i + 1);
        let number = |i: usize| self.is(i, Shape::Number);
        let month =
            |i: usize| self.is_letters(i) && self.lex.month(self.phrase(i, i + 1)).is_some();
        if month(i)
            && (number(i + 1) || self.words[i].dot && self.is(i + 1, Shape::Comma) && number(i + 2))
        {
            return true;
        }
        if self.lex.is_weekday(self.phrase(i, i + 1)) {
            let next = if self.is(i + 1, Shape::Comma) { i + 2 } else { i + 1 };
            if number(next) || month(next) || (next >= self.words.len() && word.chars().count() > 3)
            {
                return true;
            }
        }
        let label = |label| self.longest(i, label).is_some();
        label(Label::Published) || label(Label::Updated)
    }

    /// Whether the rest of the line from word `i` may be a date: short, with a number, and no
    /// sentence.
    pub(super) fn takes_date(&self, i: usize) -> bool {
        let rest = &self.words[i..];
        let numbers = rest.iter().filter(|w| w.shape == Shape::Number).count();
        // one number alone is an age or a page: a date has a month, a full form (`5.1.2026`,
        // `10:30`), a year or words (`5 hours ago`)
        let number = rest.iter().enumerate().any(|(k, w)| {
            let digits = self.text[w.range()].trim_end_matches(['.', ',']);
            let form = digits.contains(['.', '/', ':', '-']) || digits.len() == 4;
            if self.mode == Mode::Bare && w.shape == Shape::Number {
                // a year alone ends many a headline
                let full = digits.bytes().filter(|b| !b.is_ascii_digit()).count() >= 2
                    && digits.len() >= 6
                    && digits.is_ascii();
                let ago = k == 0
                    && rest.len() <= 4
                    && rest.get(1).is_some_and(|next| next.shape == Shape::Lower)
                    && digits.len() <= 2;
                let labelled =
                    self.longest(i, Label::Published).or(self.longest(i, Label::Updated)).is_some();
                return full || ago || labelled;
            }
            w.shape == Shape::Number
                && (form
                    || numbers > 1
                    || rest.get(k + 1).is_some_and(|next| next.shape.is_letters()))
                || w.shape.is_letters()
                    && numbers > 0
                    && self.lex.month(self.phrase(i + k, i + k + 1)).is_some()
        });
        let weekday = rest.len() <= 2 && self.lex.is_weekday(self.phrase(i, i + 1));
        let unknown = (i..self.words.len())
            .filter(|&j| {
                self.is(j, Shape::Lower)
                    && self.lex.month(self.phrase(j, j + 1)).is_none()
                    && !self.lex.is_date_word(self.phrase(j, j + 1))
            })
            .count();
        let limit = if self.mode == Mode::Bare { 3 } else { 4 };
        (number || weekday) && rest.len() <= 24 && unknown <= limit
    }

    /// The end of the bracket that opens at `i`.
    pub(super) fn bracket(&self, i: usize) -> Option<usize> {
        (i + 1..self.words.len().min(i + 16)).find(|&k| self.is(k, Shape::Close))
    }

    /// The end of the piece that opens at `i`: the next separator or bracket.
    pub(super) fn piece(&self, i: usize) -> usize {
        let ends = |w: &Word| {
            matches!(
                w.shape,
                Shape::Comma
                    | Shape::Semicolon
                    | Shape::Bar
                    | Shape::Dash
                    | Shape::Open
                    | Shape::Email
                    | Shape::Address
            )
        };
        (i..self.words.len()).find(|&k| ends(&self.words[k])).unwrap_or(self.words.len())
    }

    /// A place or an affiliation behind a preposition (`in Paris`, `for The Daily Sample`, `aus
    /// Berlin`): where it ends.
    pub(super) fn preposition(&self, i: usize) -> Option<usize> {
        if self.mode == Mode::Bare
            && !self.is(i.wrapping_sub(1), Shape::Comma)
            && !self.is(i.wrapping_sub(1), Shape::Bar)
        {
            return None;
        }
        // in a script without case a sentence would pass for a tail
        if self.is(i, Shape::Uncased) && !self.colon {
            return None;
        }
        if !self.is_low(i) || !(self.is_stop(i) || self.is_particle(i)) || self.is_and(i) {
            return None;
        }
        let mut k = i + 1;
        let agency = |k: usize| self.longest(k, Label::Agency);
        while k < i + 3
            && agency(k).is_none()
            && self.is_letters(k)
            && (self.is_low(k) || self.is_stop(k))
            && (self.is_stop(k) || self.is_particle(k))
        {
            k += 1;
        }
        if let Some(end) = agency(k) {
            return Some(end);
        }
        let mut end = k;
        while end < k + 6 && self.is_letters(end) && !self.is_date(end) && !self.is_and(end) {
            let capital = self.is_capital(end) && !(self.capitals && self.is_stop(end));
            if !(capital
                || self.is(end, Shape::Uncased)
                || end > k && self.is_particle(end) && self.is_capital(end + 1))
            {
                break;
            }
            end += 1;
        }
        if self.is(end, Shape::Domain) && end == k {
            end += 1;
        }
        (end > k).then_some(end)
    }

    /// Whether another credit opens at word `i` (`Editing by B`, `Fotos: B`): its names are no
    /// authors.
    pub(super) fn is_credit(&self, i: usize) -> bool {
        let words = (i..self.words.len().min(i + 4)).take_while(|&k| {
            self.is_letters(k) || self.is(k, Shape::Ampersand) || self.is(k, Shape::Slash)
        });
        let mut end = i;
        for k in words {
            // a particle is a label only before a colon: `Chef der Agentur von New York`
            let byline = self.longest(k, Label::Byline).filter(|&end| {
                self.is(end, Shape::Colon) || self.is_capital(end) && !self.is_particle(k)
            });
            if byline.is_some() && (k > i || self.mode == Mode::Labelled) {
                return true;
            }
            end = k + 1;
        }
        let caption = self.longest(i, Label::Caption).or_else(|| self.longest(i, Label::Credit));
        end > i && self.is(end, Shape::Colon)
            || caption.is_some_and(|end| self.is_capital(end) || self.is(end, Shape::Slash))
    }

    /// Reads what stands behind an author, up to the next one.
    pub(super) fn behind(&self, mut i: usize, author: &mut Author) -> Option<Next> {
        let n = self.words.len();
        loop {
            let Some(&word) = self.words.get(i) else { return Some(Next::End) };
            match word.shape {
                Shape::Stop if i + 1 == n && self.mode != Mode::Bare => return Some(Next::End),
                // `By A. Editing by B`
                Shape::Open => {
                    let close = self.bracket(i)?;
                    for k in i + 1..close {
                        if self.is(k, Shape::Email) {
                            author.email.get_or_insert(self.words[k].range());
                        }
                    }
                    if author.role.is_none() && self.longest(i + 1, Label::Role) == Some(close) {
                        author.role = Some(self.range(i + 1, close));
                    }
                    // `(obe)`, `(AFP)`; anything else in brackets is no byline's
                    let initials = close == i + 2
                        && self.is(i + 1, Shape::Lower)
                        && self.words[i + 1].end - self.words[i + 1].start <= 6;
                    let known = initials
                        || author.role.is_some()
                        || author.email.is_some()
                        || self.longest(i + 1, Label::Agency) == Some(close);
                    if close == i + 1 || self.mode == Mode::Bare && !known {
                        return None;
                    }
                    i = close + 1;
                }
                Shape::Email => {
                    author.email.get_or_insert(word.range());
                    i += 1;
                }
                Shape::Handle | Shape::Address | Shape::Domain => i += 1,
                Shape::Ampersand => return Some(Next::Author(i + 1)),
                Shape::Comma | Shape::Semicolon | Shape::Bar | Shape::Slash | Shape::Dash => {
                    // `dpa/Jane Doe`, `Jane Doe / AP`: a picture's credit
                    let person = |(a, _): (Author, usize)| {
                        let last = self.text[a.name].rsplit(' ').next().unwrap_or("");
                        a.kind == AuthorKind::Person && !is_listed(last, PICTURES)
                    };
                    let glued = !word.spaced && !self.author(i + 1).is_some_and(person);
                    if self.mode == Mode::Bare
                        && word.shape == Shape::Slash
                        && (glued || author.kind == AuthorKind::Organization)
                    {
                        return None;
                    }
                    let mut k = i + 1;
                    while k < n
                        && k < i + 3
                        && matches!(
                            self.words[k].shape,
                            Shape::Comma | Shape::Bar | Shape::Dash | Shape::Slash
                        )
                    {
                        k += 1;
                    }
                    match self.separated(k, word.shape, author)? {
                        Ok(next) => return Some(next),
                        Err(after) => i = after,
                    }
                }
                // the button of the author's account; behind it a time (`Twitter Today 5:00 am`)
                _ if self.button(i).is_some() => {
                    if self.is_capital(i + 1)
                        && !self.is_date(i + 1)
                        && self.is_date(i + 2)
                        && self.takes_date(i + 2)
                    {
                        return Some(Next::Date(self.words[i + 1].start));
                    }
                    i = self.button(i)?;
                }
                _ if word.shape.is_letters() || word.shape == Shape::Number => {
                    // `on Monday`, `am 5. Mai`
                    let low = self.is_low(i)
                        && (self.is_stop(i) || self.lex.is_date_word(self.phrase(i, i + 1)));
                    if low && self.is_date(i + 1) && self.takes_date(i + 1) {
                        return Some(Next::Date(self.words[i + 1].start));
                    }
                    if self.is_date(i) {
                        return self.takes_date(i).then_some(Next::Date(word.start));
                    }
                    if self.is_and(i) {
                        return Some(Next::Author(i + 1));
                    }
                    if let Some(end) = self.preposition(i) {
                        i = end;
                    } else if word.gap && word.shape.is_capital() {
                        // another column; behind a label, one that holds no name is the page's (a
                        // button)
                        let end = self.mode == Mode::Labelled && self.author(i).is_none();
                        return Some(if end { Next::End } else { Next::Author(i) });
                    } else if self.mode == Mode::Labelled
                        && (self.words[i - 1].dot
                            || self.is(i - 1, Shape::Stop)
                            || self.is(i + 1, Shape::Colon))
                        && self.is_credit(i)
                    {
                        return Some(Next::End);
                    } else {
                        return None;
                    }
                }
                _ => return None,
            }
        }
    }

    /// What stands at word `k`, behind a separator: the next thing to read, or (as `Err`) the word
    /// where reading goes on.
    pub(super) fn separated(
        &self,
        k: usize,
        separator: Shape,
        author: &mut Author,
    ) -> Option<Result<Next, usize>> {
        let n = self.words.len();
        if k >= n {
            return Some(Ok(Next::End));
        }
        if self.is_and(k) {
            return Some(Ok(Next::Author(k + 1)));
        }
        if self.is_suffix(k, DEGREES) && self.piece(k) == k + 1 {
            author.role.get_or_insert(self.range(k, k + 1));
            return Some(Err(k + 1));
        }
        if matches!(
            self.words[k].shape,
            Shape::Email | Shape::Handle | Shape::Address | Shape::Domain | Shape::Open
        ) {
            return Some(Err(k));
        }
        if self.is_date(k) || self.is_low(k) && self.is_date(k + 1) {
            return Some(Err(k));
        }
        if self.is_credit(k) {
            // without a label of its own the line is a caption's
            return (n - k <= 24 && self.mode != Mode::Bare).then_some(Ok(Next::End));
        }
        // `Jane Doe | jdoe@example.com | Harbour Coast Gazette`: another author would have an
        // address, too
        let addressed = author.email.is_some() && separator == Shape::Bar && self.piece(k) == n;
        if addressed && self.run(k) == n && n > k + 2 {
            return Some(Ok(Next::End));
        }
        // (`Jane Doe; Staff Writer`)
        let titled = || {
            let end = self.piece(k);
            author.role.is_none() && self.longest(k, Label::Role) == Some(end)
        };
        if separator == Shape::Semicolon && !titled() || self.front_role(k).is_some() {
            return Some(Ok(Next::Author(k)));
        }
        if self.mode == Mode::Bare
            && separator == Shape::Slash
            && self.longest(k, Label::Agency).is_some()
        {
            return None;
        }
        let end = self.piece(k);
        if self.mode != Mode::Field && (k..end).any(|m| self.is_institution(m)) {
            return Some(Err(end));
        }
        if let Some(after) = self.role_piece(k, end) {
            author.role.get_or_insert(self.range(k, after));
            return Some(Err(after));
        }
        if self.preposition(k).is_some() {
            return Some(Err(k));
        }
        let run = self.run(k);
        if run == end || run > k && (self.is_low(run) || self.is_date(run)) {
            let list = self.mode == Mode::Field || separator == Shape::Slash;
            let stop = || self.stop_languages(k) & self.languages() != 0 && !self.is_name_too(k);
            let organization =
                author.kind == AuthorKind::Person && (self.kind(k, run).is_some() || stop());
            let word = run == k + 1 && self.kind(k, run).is_none()
                || words::opens_place(self.text(k, k + 1)) && !self.is_name_too(k) && run == k + 2;
            let acronym = run > k + 1
                && self.is(k, Shape::Capitals)
                && !self.capitals
                && run - k <= 4
                && self.text(k, k + 1).chars().count() <= 4;
            // `, Reuters`, `, The Daily Sample`, `, Berlin`, `, ABC SÜDLAND`: where the author
            // works, not another one
            if !list && (organization || word || acronym && !self.prints_capitals(author)) {
                return Some(Err(run));
            }
        }
        // `, dpa`: an agency in lower case
        if self.mode != Mode::Field
            && author.kind == AuthorKind::Person
            && self.longest(k, Label::Agency) == Some(end)
        {
            return Some(Err(end));
        }
        Some(Ok(Next::Author(k)))
    }

    /// Whether the author's own name is printed in capitals, so that capitals do not tell an
    /// acronym.
    pub(super) fn prints_capitals(&self, author: &Author) -> bool {
        !self.text[author.name.clone()].chars().any(char::is_lowercase)
    }

    /// The end of the role that the piece `k..end` is: it holds a word for a job, and no sentence.
    pub(super) fn role_piece(&self, k: usize, end: usize) -> Option<usize> {
        // (`, Harbour Editor 5 March 2024`)
        let mut end = (k + 1..end).find(|&m| self.is_date(m)).unwrap_or(end);
        // `, Staff Writer and John Roe`: the list goes on
        let job = (k..end).find(|&m| self.longest(m, Label::Role).is_some())?;
        if let Some(and) = (job + 1..end)
            .find(|&m| self.is_and(m) && self.is_capital(m + 1) && self.run(m + 1) >= m + 3)
        {
            end = and;
        }
        if end <= k
            || end - k > 8
            || !(k..end).all(|m| {
                self.is_letters(m) || self.is(m, Shape::Ampersand) || self.is(m, Shape::Slash)
            })
        {
            return None;
        }
        let sentence =
            self.words[end - 1].dot && self.is(end - 1, Shape::Lower) && self.words.len() - end > 0;
        let verbs = (k..end)
            .filter(|&m| {
                self.is(m, Shape::Lower)
                    && !self.is_stop(m)
                    && self.longest(m, Label::Role).is_none()
            })
            .count();
        (!sentence && verbs <= 2 && job <= k + 4).then_some(end)
    }
}
