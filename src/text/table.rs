//! The lines of a table: a row's cells, a grid's border, the line below the head.

use std::ops::Range;

pub(crate) fn cells(line: &str) -> impl Iterator<Item = Range<usize>> {
    let whole = line.trim();
    let start = line.len() - line.trim_start().len();
    let bars = usize::from(whole.starts_with('|'));
    let mut inner = &whole[bars..];
    if inner.ends_with('|') && !inner.ends_with("\\|") {
        inner = &inner[..inner.len() - 1];
    }
    let mut from = 0;
    let mut escaped = false;
    let ends = inner.char_indices().chain([(inner.len(), '|')]).filter(move |&(at, c)| {
        let bar = c == '|' && (!escaped || at == inner.len());
        escaped = c == '\\' && !escaped;
        bar
    });
    ends.map(move |(end, _)| {
        let cell = &inner[from..end];
        let lead = cell.len() - cell.trim_start().len();
        let at = start + bars + from + lead;
        from = end + 1;
        at..at + cell.trim().len()
    })
}

/// `+----+====+`: a line of a grid between two rows.
pub(crate) fn is_border(line: &str) -> bool {
    let line = line.trim();
    let inner = line.strip_prefix('+').and_then(|line| line.strip_suffix('+'));
    inner.is_some_and(|inner| {
        inner.len() > 2 && inner.bytes().all(|b| matches!(b, b'-' | b'=' | b'+' | b':'))
    })
}

/// `| --- | :--: |`, `---|---`: the line below a table's head.
pub(crate) fn is_delimiter(line: &str) -> bool {
    columns(line) >= 2
}

/// The columns of the line below a table's head; 0 for any other line.
pub(crate) fn columns(line: &str) -> usize {
    if !line.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' ' | b'\t'))
        || !line.contains("-")
        || !line.contains('|')
    {
        return 0;
    }
    let dashes = |cell: &str| {
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
    };
    let mut count = 0;
    for cell in cells(line) {
        if !dashes(&line[cell]) {
            return 0;
        }
        count += 1;
    }
    count
}
