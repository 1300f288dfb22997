//! `parse_article(text)` in SQL: packs dumps into a Parquet file, and queries such a file.
//!
//! `README.md` beside the manifest shows the two commands.

#[path = "../../common/columns.rs"]
mod columns;
#[path = "../../common/mod.rs"]
mod common;

mod udf;

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use datafusion::error::Result;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::file::properties::WriterProperties;
use datafusion::prelude::{ParquetReadOptions, SessionConfig, SessionContext};

const USAGE: &str = "\
usage: copydesk-datafusion pack OUT.parquet DUMP|FOLDER...
       copydesk-datafusion query FILE.parquet SQL [PARTITIONS]

The table of a query is called dumps; its columns are path and text.";

/// Dumps in a row group and in a batch: so few, because a dump is much work and the partitions take whole batches.
const DUMPS: usize = 64;

#[tokio::main]
async fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    // (names of files may be any bytes; a table's is a text)
    let texts: Vec<&str> = args.iter().map(|arg| arg.to_str().unwrap_or("\u{FFFD}")).collect();
    let done = match texts.as_slice() {
        ["pack", _, _, ..] => pack(Path::new(&args[1]), &args[2..]),
        ["query", file, sql] => query(file, sql, None).await,
        ["query", file, sql, partitions] if partitions.parse::<usize>().is_ok_and(|n| n > 0) => {
            query(file, sql, partitions.parse().ok()).await
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the dumps at `paths` into one Parquet file. What cannot be read is told and left out.
fn pack(out: &Path, paths: &[OsString]) -> Result<()> {
    let mut files: Vec<PathBuf> = Vec::new();
    paths.iter().for_each(|path| common::collect(Path::new(path), &mut files));
    common::once(&mut files);
    let (mut names, mut texts) = (Vec::new(), Vec::new());
    for file in files {
        match common::read(&file, true) {
            Ok(dump) => {
                names.push(file.to_string_lossy().into_owned());
                texts.push(dump.text);
            }
            Err(error) => eprintln!("{}: {error}", file.display()),
        }
    }
    let columns = [("path", names), ("text", texts)]
        .map(|(name, values)| (name, Arc::new(StringArray::from(values)) as ArrayRef));
    let dumps = RecordBatch::try_from_iter(columns)?;
    let properties = WriterProperties::builder().set_max_row_group_size(DUMPS).build();
    let mut writer = ArrowWriter::try_new(File::create(out)?, dumps.schema(), Some(properties))?;
    writer.write(&dumps)?;
    writer.close()?;
    eprintln!("{} dumps in {}", dumps.num_rows(), out.display());
    Ok(())
}

/// Runs a query over the dumps of a Parquet file and prints what it gives.
async fn query(file: &str, sql: &str, partitions: Option<usize>) -> Result<()> {
    let mut config = SessionConfig::new().with_batch_size(DUMPS);
    if let Some(partitions) = partitions {
        config = config.with_target_partitions(partitions);
    }
    let partitions = config.target_partitions();
    let context = SessionContext::new_with_config(config);
    context.register_udf(udf::parse_article());
    context.register_parquet("dumps", file, ParquetReadOptions::default()).await?;
    let dumps = context.table("dumps").await?.count().await?;
    let began = Instant::now();
    let shown = context.sql(sql).await?.to_string().await?;
    let seconds = began.elapsed().as_secs_f64();
    println!("{shown}");
    eprintln!(
        "{dumps} dumps in {seconds:.2} s: {:.0} dumps/s in {partitions} partitions",
        dumps as f64 / seconds
    );
    Ok(())
}
