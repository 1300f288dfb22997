//! Where the rows go: a file of JSON Lines, or a folder of Parquet files. Whatever ends the program, what is there can be read and gone on from.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::UInt64Type;
use arrow_array::{Array, RecordBatch};
use arrow_json::ReaderBuilder;
use arrow_json::reader::Decoder;
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::arrow::{ArrowWriter, ProjectionMask};
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;

use crate::args::Args;
use crate::columns;
use crate::input::Key;
use crate::parse::{Parsed, Row};

/// Rows of one Parquet file: what a crash can lose at most, and has to be done again.
const PART_ROWS: usize = 20_000;

/// The open output.
pub(crate) enum Sink {
    Json(BufWriter<File>),
    Parquet(Box<Parts>),
}

impl Sink {
    /// Opens the output and says which dumps are in it already.
    pub(crate) fn open(args: &Args) -> Result<(Sink, HashSet<Key>), String> {
        let path = &args.output;
        if path.exists() && !args.resume {
            return Err(format!("{} is there already: --resume goes on with it", path.display()));
        }
        let opened = if args.is_parquet() {
            Parts::open(path).map(|(parts, done)| (Sink::Parquet(Box::new(parts)), done))
        } else {
            open_json(path).map(|(file, done)| (Sink::Json(file), done))
        };
        opened.map_err(|e| format!("{}: {e}", path.display()))
    }

    /// Writes these rows.
    pub(crate) fn write(&mut self, rows: Vec<Parsed>) -> io::Result<()> {
        match self {
            Sink::Json(file) => {
                rows.iter().try_for_each(|row| file.write_all(&row.json))?;
                file.flush()
            }
            Sink::Parquet(parts) => {
                parts.write(&rows.into_iter().map(|p| p.row).collect::<Vec<Row>>())
            }
        }
    }

    /// Writes what is held back.
    pub(crate) fn close(self) -> io::Result<()> {
        match self {
            Sink::Json(mut file) => file.flush(),
            Sink::Parquet(mut parts) => parts.finish_part(),
        }
    }
}

/// Opens a file of JSON Lines at its end. A last line that was cut off, by a crash or a full disk, is taken away.
fn open_json(path: &Path) -> io::Result<(BufWriter<File>, HashSet<Key>)> {
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
    let mut done = HashSet::new();
    let mut whole = 0;
    let mut reader = BufReader::new(&file);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        let key = serde_json::from_slice(&line)
            .map_err(|e| io::Error::other(format!("not written by this program: {e}")))?;
        done.insert(key);
        whole += line.len() as u64;
        line.clear();
    }
    file.set_len(whole)?;
    file.seek(SeekFrom::Start(whole))?;
    Ok((BufWriter::with_capacity(1 << 20, file), done))
}

/// A folder of Parquet files. A file gets its name when it is whole.
pub(crate) struct Parts {
    folder: PathBuf,
    schema: SchemaRef,
    decoder: Decoder,
    /// The number of the part that is being written, and the part.
    number: usize,
    open: Option<ArrowWriter<File>>,
    rows: usize,
}

/// The columns: which dump it was, and the article.
pub(crate) fn schema() -> SchemaRef {
    let own = [
        ("path", DataType::Utf8),
        ("path_bytes", DataType::Utf8),
        ("line", DataType::UInt64),
        ("encoding", DataType::Utf8),
        ("error", DataType::Utf8),
    ];
    let own = own.map(|(name, kind)| Arc::new(Field::new(name, kind, true)));
    Arc::new(Schema::new(
        own.into_iter().chain(columns::article().iter().cloned()).collect::<Vec<_>>(),
    ))
}

impl Parts {
    fn open(folder: &Path) -> io::Result<(Parts, HashSet<Key>)> {
        fs::create_dir_all(folder)?;
        let mut done = HashSet::new();
        let mut number = 0;
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if name.starts_with(".part-") {
                // the part that was open when the program was killed
                fs::remove_file(&path)?;
            } else if let Some(part) =
                name.strip_prefix("part-").and_then(|n| n.strip_suffix(".parquet"))
            {
                number = number.max(part.parse().unwrap_or(0) + 1);
                read_keys(&path, &mut done)?;
            }
        }
        let schema = schema();
        let decoder =
            ReaderBuilder::new(Arc::clone(&schema)).build_decoder().map_err(io::Error::other)?;
        Ok((
            Parts { folder: folder.to_owned(), schema, decoder, number, open: None, rows: 0 },
            done,
        ))
    }

    fn path(&self, mark: &str) -> PathBuf {
        self.folder.join(format!("{mark}part-{:06}.parquet", self.number))
    }

    fn write(&mut self, rows: &[Row]) -> io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        if self.open.is_none() {
            let file = File::create(self.path("."))?;
            let properties =
                WriterProperties::builder().set_compression(Compression::SNAPPY).build();
            self.open = Some(
                ArrowWriter::try_new(file, Arc::clone(&self.schema), Some(properties))
                    .map_err(io::Error::other)?,
            );
        }
        self.decoder.serialize(rows).map_err(io::Error::other)?;
        let batch: Option<RecordBatch> = self.decoder.flush().map_err(io::Error::other)?;
        if let (Some(writer), Some(batch)) = (&mut self.open, batch) {
            writer.write(&batch).map_err(io::Error::other)?;
        }
        self.rows += rows.len();
        if self.rows >= PART_ROWS { self.finish_part() } else { Ok(()) }
    }

    fn finish_part(&mut self) -> io::Result<()> {
        if let Some(writer) = self.open.take() {
            writer.close().map_err(io::Error::other)?;
            fs::rename(self.path("."), self.path(""))?;
            self.number += 1;
            self.rows = 0;
        }
        Ok(())
    }
}

/// The dumps that a Parquet file holds.
fn read_keys(path: &Path, done: &mut HashSet<Key>) -> io::Result<()> {
    let wrong = |e: &dyn std::fmt::Display| io::Error::other(format!("{}: {e}", path.display()));
    let builder =
        ParquetRecordBatchReaderBuilder::try_new(File::open(path)?).map_err(|e| wrong(&e))?;
    let keys = ProjectionMask::columns(builder.parquet_schema(), ["path", "path_bytes", "line"]);
    for batch in builder.with_projection(keys).build().map_err(|e| wrong(&e))? {
        let batch = batch.map_err(|e| wrong(&e))?;
        let (Some(paths), Some(lines)) =
            (batch.column_by_name("path"), batch.column_by_name("line"))
        else {
            return Err(wrong(&"not written by this program"));
        };
        let (paths, lines) = (paths.as_string::<i32>(), lines.as_primitive::<UInt64Type>());
        // (files of before names were bytes have no such column)
        let odd = batch.column_by_name("path_bytes").map(|column| column.as_string::<i32>());
        done.extend((0..batch.num_rows()).map(|row| Key {
            path: paths.value(row).to_owned(),
            path_bytes: odd.filter(|odd| odd.is_valid(row)).map(|odd| odd.value(row).to_owned()),
            line: lines.is_valid(row).then(|| lines.value(row)),
        }));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use copydesk::Article;

    /// A key of the record without a column would be left out without a word.
    #[test]
    fn every_key_of_a_record_has_a_column() {
        let raw = "# Ferry Sinks\n\nBy Rosa Tennant, Staff Writer\n\n![Boats](https://img.example.org/boats.jpg)\n\n\
            PORT ELSWICK, March 3, 2025 (Elswick Wire) - The ferry sank on Monday off the [coast](https://www.example.org/coast), police said.\n\n\
            Divers will look for the log as soon as the storm is over, the harbour master told reporters on the quay.[^1]\n\n\
            [^1]: The [quay](https://www.example.org/quay) is closed.\n\n\
            Related article: [Boats Go Out Again](https://www.example.org/boats)\n\nOriginal url:\n\n<https://www.example.org/ferry>\n\n\
            © 2025 The Elswick Courier\n\nSign up for our newsletter\n";
        let record = Article::parse(raw).unwrap().to_record();
        assert!(
            record.byline.is_some() && record.dateline.is_some() && record.canonical_url.is_some(),
            "{record:?}"
        );
        assert!(
            !record.footnotes.is_empty() && !record.images.is_empty() && !record.links.is_empty(),
            "{record:?}"
        );
        assert!(
            !record.related_links.is_empty()
                && !record.metadata.is_empty()
                && !record.discarded.is_empty(),
            "{record:?}"
        );
        let row = Row {
            path: "a.txt".to_owned(),
            path_bytes: Some("ff".to_owned()),
            line: Some(1),
            encoding: Some("UTF-16LE"),
            error: Some(String::new()),
            record: Some(record),
        };
        let mut decoder =
            ReaderBuilder::new(schema()).with_strict_mode(true).build_decoder().unwrap();
        decoder.serialize(&[row]).unwrap();
        let batch = decoder.flush().unwrap().unwrap();
        let headline =
            batch.column_by_name("headline").unwrap().as_struct().column_by_name("text").unwrap();
        assert_eq!(headline.as_string::<i32>().value(0), "Ferry Sinks");
    }
}
