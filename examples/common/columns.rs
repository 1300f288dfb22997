//! An article as columns: `copydesk::Record` as an Arrow struct, with the names and forms of its JSON.

use arrow_schema::{DataType, Field, Fields};

/// The fields of a record. A record that has more is still read; the test of `examples/batch` tells when one is missing here.
pub(crate) fn article() -> Fields {
    let text = || DataType::Utf8;
    // byte ranges, [start, end]
    let span = || list(DataType::UInt32);
    let spans = || list(span());
    let sure = || DataType::Float32;
    let text_and_spans =
        || structure(&[("text", text()), ("spans", spans()), ("confidence", sure())]);
    let author =
        structure(&[("name", text()), ("kind", text()), ("role", text()), ("email", text())]);
    let inside = || list(structure(&[("text", text()), ("url", text()), ("range", span())]));
    let links = || {
        list(structure(&[("text", text()), ("url", text()), ("spans", spans()), ("refs", spans())]))
    };
    let byline = structure(&[
        ("text", text()),
        ("authors", list(author)),
        ("spans", spans()),
        ("confidence", sure()),
    ]);
    let dateline = structure(&[
        ("text", text()),
        ("place", text()),
        ("agency", text()),
        ("date", text()),
        ("spans", spans()),
        ("confidence", sure()),
    ]);
    let block = structure(&[
        ("kind", text()),
        ("text", text()),
        ("spans", spans()),
        ("links", inside()),
        ("marker", text()),
        ("depth", DataType::UInt32),
        ("confidence", sure()),
    ]);
    let footnote = structure(&[
        ("label", text()),
        ("text", text()),
        ("spans", spans()),
        ("links", inside()),
        ("confidence", sure()),
    ]);
    let image = structure(&[("text", text()), ("alt", text()), ("url", text()), ("refs", spans())]);
    fields(&[
        ("schema", DataType::UInt32),
        ("headline", text_and_spans()),
        ("deck", text_and_spans()),
        ("byline", byline),
        ("dateline", dateline),
        ("published", text()),
        ("published_refs", spans()),
        ("updated", text()),
        ("updated_refs", spans()),
        ("section", text()),
        ("tags", list(text())),
        ("body", list(block)),
        ("captions", list(text_and_spans())),
        ("footnotes", list(footnote)),
        ("images", list(image)),
        ("links", links()),
        ("related_links", links()),
        ("canonical_url", structure(&[("url", text()), ("spans", spans()), ("refs", spans())])),
        ("metadata", list(structure(&[("label", text()), ("text", text()), ("spans", spans())]))),
        (
            "discarded",
            list(structure(&[("reason", text()), ("spans", spans()), ("confidence", sure())])),
        ),
        ("lang", text()),
        ("family", text()),
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
