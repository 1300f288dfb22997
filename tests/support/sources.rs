//! The way back to the raw bytes, counted byte by byte: what the offset map is held against. (The
//! fuzz targets include this file, too.)

use copydesk::Explanation;

/// Where each clean byte came from; `None` for what a pass made up.
pub(crate) fn sources(explanation: &Explanation) -> Vec<Option<(usize, usize)>> {
    // (of a dump of several articles one was read)
    let mut sources: Vec<Option<(usize, usize)>> =
        explanation.raw_span.range().map(|at| Some((at, at + 1))).collect();
    for step in &explanation.steps {
        let mut next = Vec::with_capacity(sources.len());
        let mut at = 0;
        for edit in step.edits.iter() {
            next.extend_from_slice(&sources[at..edit.range().start]);
            // A replacement stands for all that its bytes stood for. (Where what a pass made up is
            // among them, that has a place but no bytes.)
            let gone: Option<Vec<(usize, usize)>> = sources[edit.range()].iter().copied().collect();
            let source = gone.into_iter().flatten().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            next.extend(std::iter::repeat_n(source, edit.text().len()));
            at = edit.range().end;
        }
        next.extend_from_slice(&sources[at..]);
        sources = next;
    }
    sources
}
