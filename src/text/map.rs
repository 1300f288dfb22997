//! The way back from clean bytes to raw bytes: sorted runs, composed edit by edit. A run is
//! *copied* (the same bytes in both texts) or *replaced* (its clean bytes stand for all of its raw
//! range); raw bytes between two runs were deleted. A lookup is a binary search.

use super::edit::Edit;
use crate::span::{RawSpan, Span};
use crate::text::scan;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    clean: u32,
    clean_len: u32,
    raw: u32,
    raw_len: u32,
    copied: bool,
}

impl Run {
    fn clean_end(&self) -> u32 {
        self.clean + self.clean_len
    }

    fn raw_end(&self) -> u32 {
        self.raw + self.raw_len
    }

    /// The raw range behind the clean bytes `start..end` of this run.
    fn raw_of(&self, start: u32, end: u32) -> (u32, u32) {
        if self.copied {
            let at = self.raw + (start - self.clean);
            (at, at + (end - start))
        } else {
            (self.raw, self.raw_end())
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OffsetMap {
    runs: Vec<Run>,
    raw_len: u32,
}

impl OffsetMap {
    pub(crate) fn identity(len: usize) -> OffsetMap {
        let len = len as u32;
        OffsetMap {
            runs: vec![Run { clean: 0, clean_len: len, raw: 0, raw_len: len, copied: true }],
            raw_len: len,
        }
    }

    /// The same map for a raw text with `by` more bytes before it.
    pub(crate) fn shift(&mut self, by: usize) {
        self.raw_len += by as u32;
        self.runs.iter_mut().for_each(|run| run.raw += by as u32);
    }

    /// The index of the first run that ends behind clean byte `at`.
    fn run_at(&self, at: u32) -> usize {
        let ends_before = |run: &Run| run.clean_end() <= at;
        // (of a few runs the right one is found sooner one by one)
        if self.runs.len() <= 16 {
            scan::leading(&self.runs, |run| ends_before(run))
        } else {
            self.runs.partition_point(ends_before)
        }
    }

    /// The smallest raw range that covers the sources of a clean span; inside a replacement the
    /// whole of it. An empty span stands where the text before it ends in the raw text.
    pub(crate) fn to_raw(&self, span: Span) -> RawSpan {
        let first = self.run_at(span.start() as u32);
        self.to_raw_from(span, first)
    }

    /// The same for spans that ascend. `first` is the caller's place among the runs, 0 at first.
    pub(crate) fn next_to_raw(&self, span: Span, first: &mut usize) -> RawSpan {
        let start = span.start() as u32;
        while self.runs.get(*first).is_some_and(|run| run.clean_end() <= start) {
            *first += 1;
        }
        let raw = self.to_raw_from(span, *first);
        debug_assert_eq!(raw, self.to_raw(span));
        raw
    }

    fn to_raw_from(&self, span: Span, first: usize) -> RawSpan {
        let (start, end) = (span.start() as u32, span.end() as u32);
        if start == end {
            let before = first.checked_sub(1).map(|i| self.runs[i].raw_end());
            let at = match self.runs.get(first) {
                Some(run) if run.clean <= start && (run.copied || before.is_none()) => {
                    run.raw_of(start, start).0
                }
                Some(run) => before.unwrap_or(run.raw),
                None => before.unwrap_or(self.raw_len),
            };
            return RawSpan::new(at as usize, at as usize);
        }
        // (most spans lie in one run)
        let last = if self.runs.get(first).is_some_and(|run| end <= run.clean_end()) {
            first
        } else {
            self.run_at(end - 1)
        };
        match (self.runs.get(first), self.runs.get(last)) {
            (Some(a), Some(b)) => {
                let raw_start = a.raw_of(start.max(a.clean), start.max(a.clean)).0;
                let raw_end = b.raw_of(end.min(b.clean_end()), end.min(b.clean_end())).1;
                RawSpan::new(raw_start as usize, raw_end.max(raw_start) as usize)
            }
            _ => RawSpan::new(self.raw_len as usize, self.raw_len as usize),
        }
    }

    /// The clean bytes that stand for any of the raw bytes of `raw`. Empty where all of them were
    /// deleted.
    pub(crate) fn to_clean(&self, raw: RawSpan) -> Span {
        let (start, end) = (raw.start() as u32, raw.end() as u32);
        let first = self.runs.partition_point(|run| run.raw_end() <= start);
        let last = self.runs.partition_point(|run| run.raw < end);
        if first >= last {
            let at = self
                .runs
                .get(first)
                .map_or_else(|| self.runs.last().map_or(0, Run::clean_end), |run| run.clean);
            return Span::new(at as usize, at as usize);
        }
        let (a, b) = (&self.runs[first], &self.runs[last - 1]);
        let from = if a.copied { a.clean + start.saturating_sub(a.raw) } else { a.clean };
        let to = if b.copied { b.clean + (end.min(b.raw_end()) - b.raw) } else { b.clean_end() };
        Span::new(from as usize, to.max(from) as usize)
    }

    /// Calls `f` with each clean piece of `span` that has raw bytes, and those bytes. A replacement
    /// that the span covers in part only is left out: the rest of it still stands for its raw
    /// bytes.
    pub(crate) fn pieces(&self, span: Span, mut f: impl FnMut(Span, RawSpan)) {
        let (start, end) = (span.start() as u32, span.end() as u32);
        for run in &self.runs[self.run_at(start)..] {
            if run.clean >= end {
                break;
            }
            let (s, e) = (start.max(run.clean), end.min(run.clean_end()));
            if run.copied || (s == run.clean && e == run.clean_end()) {
                let (rs, re) = run.raw_of(s, e);
                f(Span::new(s as usize, e as usize), RawSpan::new(rs as usize, re as usize));
            }
        }
    }

    /// The map of the text after `edits` (valid and in order). O(runs + edits).
    pub(crate) fn apply(&self, edits: &[Edit]) -> OffsetMap {
        let mut out =
            Builder { runs: Vec::with_capacity(self.runs.len() + 2 * edits.len()), clean: 0 };
        let mut i = 0; // the run that holds `at`
        let mut at = 0u32;
        for edit in edits {
            let (start, end) = (edit.range.start as u32, edit.range.end as u32);
            at = self.copy(&mut out, &mut i, at, start);
            let mut raw: Option<(u32, u32)> = None;
            while let Some(run) = self.runs.get(i).filter(|run| run.clean < end && end > at) {
                // a replacement that ends where the edit begins is none of its sources
                if run.clean_end() <= at {
                    i += 1;
                    continue;
                }
                let (s, e) = (at.max(run.clean), end.min(run.clean_end()));
                let (rs, re) = run.raw_of(s, e);
                raw = Some(raw.map_or((rs, re), |(a, b)| (a, b.max(re))));
                if run.clean_end() > end {
                    break;
                }
                i += 1;
            }
            at = at.max(end);
            if !edit.text.is_empty() {
                let here = self.to_raw(Span::new(start as usize, start as usize)).start() as u32;
                let (rs, re) = raw.unwrap_or((here, here));
                out.push(edit.text.len() as u32, rs, re - rs, false);
            }
        }
        let clean_len = self.runs.last().map_or(0, Run::clean_end);
        self.copy(&mut out, &mut i, at, clean_len);
        OffsetMap { runs: out.runs, raw_len: self.raw_len }
    }

    /// Copies the runs of clean `at..end`, beginning with run `i`.
    fn copy(&self, out: &mut Builder, i: &mut usize, at: u32, end: u32) -> u32 {
        let mut at = at;
        while at < end {
            let Some(run) = self.runs.get(*i) else { break };
            if run.clean_end() <= at {
                *i += 1;
                continue;
            }
            let e = end.min(run.clean_end());
            let (rs, re) = run.raw_of(at, e);
            out.push(e - at, rs, re - rs, run.copied);
            at = e;
        }
        at.max(end)
    }
}

struct Builder {
    runs: Vec<Run>,
    clean: u32,
}

impl Builder {
    fn push(&mut self, clean_len: u32, raw: u32, raw_len: u32, copied: bool) {
        if let Some(last) = self.runs.last_mut() {
            if copied && last.copied && last.raw_end() == raw {
                last.clean_len += clean_len;
                last.raw_len += raw_len;
                self.clean += clean_len;
                return;
            }
        }
        self.runs.push(Run { clean: self.clean, clean_len, raw, raw_len, copied });
        self.clean += clean_len;
    }
}

#[cfg(test)]
#[path = "map_tests.rs"]
mod tests;
