//! An article as columns: `copydesk::Record` as an Arrow struct, with the names and forms of its JSON.

use arrow_schema::{DataType, Field, Fields};

/// The fields of a record. A record that has more is still read; the test of `examples/batch` tells when one is missing here.
pub(crate) fn article() -> Fields {
    let text = || DataType::Utf8;
    // byte ranges, [start, end]
    let spans = || list(list(DataType::UInt32));
    let text_and_spans = || structure(&[("text", text()), ("spans", spans())]);
    let author = structure(&[("name", text()), ("kind", text()), ("role", text()), ("email", text())]);
    let link = structure(&[("text", text()), ("url", text())]);
    fields(&[
        ("headline", text_and_spans()),
        ("deck", text_and_spans()),
        ("byline", structure(&[("text", text()), ("authors", list(author)), ("spans", spans())])),
        ("dateline", structure(&[("text", text()), ("place", text()), ("agency", text()), ("date", text()), ("spans", spans())])),
        ("published", text()),
        ("published_refs", spans()),
        ("body", list(structure(&[("kind", text()), ("text", text()), ("spans", spans()), ("links", list(link))]))),
        ("captions", list(text_and_spans())),
        ("related_links", list(structure(&[("text", text()), ("url", text()), ("spans", spans()), ("refs", spans())]))),
        ("canonical_url", structure(&[("url", text()), ("spans", spans()), ("refs", spans())])),
        ("metadata", list(structure(&[("label", text()), ("text", text()), ("spans", spans())]))),
        ("discarded", list(structure(&[("reason", text()), ("spans", spans())]))),
        ("lang", text()),
        ("notes", list(text())),
    ])
}

fn fields(fields: &[(&str, DataType)]) -> Fields {
    fields.iter().map(|(name, kind)| Field::new(*name, kind.clone(), true)).collect()
}

fn structure(of: &[(&str, DataType)]) -> DataType {
    DataType::Struct(fields(of))
}

fn list(of: DataType) -> DataType {
    DataType::List(Field::new("item", of, true).into())
}
