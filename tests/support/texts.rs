//! An article's texts without their places, for comparison. (The fuzz targets include this file, too.)

use copydesk::Record;

/// The record without its raw bytes. (How many pieces a stretch of discarded bytes is told in is no matter.)
pub(crate) fn texts(mut record: Record) -> Record {
    record.discarded.dedup_by(|a, b| a.reason == b.reason);
    record.published_refs.clear();
    record.updated_refs.clear();
    record.images.iter_mut().for_each(|t| t.refs.clear());
    record
        .headline
        .iter_mut()
        .chain(&mut record.deck)
        .chain(&mut record.captions)
        .for_each(|t| t.spans.clear());
    record.byline.iter_mut().for_each(|t| t.spans.clear());
    record.dateline.iter_mut().for_each(|t| t.spans.clear());
    record.canonical_url.iter_mut().for_each(|t| {
        t.spans.clear();
        t.refs.clear();
    });
    record.body.iter_mut().for_each(|t| t.spans.clear());
    record.footnotes.iter_mut().for_each(|t| t.spans.clear());
    record.metadata.iter_mut().for_each(|t| t.spans.clear());
    record.discarded.iter_mut().for_each(|t| t.spans.clear());
    record.related_links.iter_mut().chain(&mut record.links).for_each(|t| {
        t.spans.clear();
        t.refs.clear();
    });
    record
}
