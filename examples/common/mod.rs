//! What the examples that read files share: their command line, finding dumps, getting their text off a disk, how far they are and what failed.
//!
//! The library takes `&str` and leaves this to its caller, because only the caller knows what is allowed to be guessed. By itself [`read`] takes UTF-8 alone, so
//! that spans count the bytes of the file. Asked to decode, it takes UTF-16 and the legacy encodings as well, says which, and spans then count the bytes of the
//! decoded text (what `iconv -f ENCODING -t UTF-8 FILE` prints, without a byte order mark).

// not every example uses all of it
#![allow(dead_code)]

pub(crate) mod args;
pub(crate) mod progress;
pub(crate) mod run;

use std::collections::HashSet;
use std::fmt;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

/// A dump's text, and how it was decoded if it was.
#[derive(Debug)]
pub(crate) struct Dump {
    pub(crate) text: String,
    pub(crate) decoded: Option<Decoded>,
}

/// The encoding that a dump was read in. `Display` says it in words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decoded {
    /// The encoding's name, as the Encoding Standard has it.
    pub(crate) encoding: &'static str,
    /// Whether it was guessed from the bytes, and not told by a byte order mark.
    pub(crate) guessed: bool,
    /// Whether there were bytes that stand for nothing in this encoding; U+FFFD is in their place.
    pub(crate) lossy: bool,
}

impl fmt::Display for Decoded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.guessed { "guessed" } else { "by its byte order mark" };
        let lossy = if self.lossy { ", with replaced bytes" } else { "" };
        write!(f, "read as {} ({how}{lossy}); spans count bytes of the decoded text", self.encoding)
    }
}

/// The text of the file at `path`; `-` is standard input.
pub(crate) fn read(path: &Path, decode: bool) -> Result<Dump, String> {
    let mut bytes = Vec::new();
    if run::is_stdin(path) {
        if io::stdin().is_terminal() {
            eprintln!("reading a dump from the terminal: Ctrl-D at the start of a line ends it");
        }
        io::stdin().lock().read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    } else if path.is_dir() {
        // (one that can be walked has been walked)
        let error = std::fs::read_dir(path).err().map_or("a folder".to_owned(), |e| e.to_string());
        return Err(error);
    } else {
        bytes = std::fs::read(path).map_err(|e| e.to_string())?;
    }
    text_of(bytes, decode)
}

/// Prints to standard output. A reader that closes the pipe (`| head`) has seen what it wanted; any other error ends the program with 2.
pub(crate) fn put(text: &str) -> Result<(), ExitCode> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return ExitCode::SUCCESS;
        }
        eprintln!("error: standard output: {error}");
        ExitCode::from(2)
    })
}

/// Writes a whole file; where it cannot, says why and ends with 2.
pub(crate) fn save(path: &Path, text: &str) -> Result<(), ExitCode> {
    std::fs::write(path, text).map_err(|error| {
        eprintln!("error: {}: {error}; nothing was written (another path?)", path.display());
        ExitCode::from(2)
    })
}

/// The text that `bytes` are.
pub(crate) fn text_of(bytes: Vec<u8>, decode: bool) -> Result<Dump, String> {
    if let Some(kind) = known_format(&bytes) {
        return Err(format!("not text but {kind}"));
    }
    if let Some((encoding, mark)) =
        Encoding::for_bom(&bytes).filter(|(encoding, _)| *encoding != UTF_8)
    {
        return if decode {
            decoded(encoding, &bytes[mark..], false)
        } else {
            Err(format!("{}, not UTF-8 (--decode reads it)", encoding.name()))
        };
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            if decode && switches_japanese(&text) {
                return decoded(ISO_2022_JP, text.as_bytes(), true);
            }
            if !is_binary(&text) && utf16_by_zeros(text.as_bytes()).is_none() {
                return Ok(Dump { text, decoded: None });
            }
            text.into_bytes()
        }
        Err(error) if !decode && !has_zeros(error.as_bytes()) => {
            return Err(format!(
                "not UTF-8 at byte {} (--decode reads other encodings)",
                error.utf8_error().valid_up_to()
            ));
        }
        Err(error) => error.into_bytes(),
    };
    match utf16_by_zeros(&bytes) {
        Some(encoding) if decode => decoded(encoding, &bytes, true),
        Some(encoding) => {
            Err(format!("{} without its mark, not UTF-8 (--decode reads it)", encoding.name()))
        }
        None if !decode || has_zeros(&bytes) => Err("binary, not text".to_owned()),
        None => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(&bytes, true);
            decoded(detector.guess(None, Utf8Detection::Deny), &bytes, true)
        }
    }
}

fn decoded(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> Result<Dump, String> {
    let (text, lossy) = encoding.decode_without_bom_handling(bytes);
    if is_binary(&text) {
        return Err("binary, not text".to_owned());
    }
    let decoded = Some(Decoded { encoding: encoding.name(), guessed, lossy });
    Ok(Dump { text: text.into_owned(), decoded })
}

/// The parser of a file of rules (`--rules FILE`, with the feature `rules`), or the standard one.
pub(crate) fn parser(rules: Option<&Path>) -> Result<copydesk::Parser, String> {
    let Some(path) = rules else { return Ok(copydesk::Parser::new()) };
    let shown = path.display();
    #[cfg(feature = "rules")]
    {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{shown}: {e}"))?;
        let rules = copydesk::Rules::from_str(&text).map_err(|e| format!("{shown}: {e}"))?;
        Ok(copydesk::Parser::builder().rules(&rules).build())
    }
    #[cfg(not(feature = "rules"))]
    Err(format!(
        "{shown}: this program was built without the feature `rules` (cargo run --features rules …)"
    ))
}

/// What people mistake for a text file, by its first bytes.
fn known_format(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 11] = [
        (b"%PDF-", "a PDF (pdftotext makes a dump of it)"),
        (b"PK\x03\x04", "a ZIP file (a Word, OpenDocument or EPUB document, perhaps)"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document"),
        (b"\x1F\x8B\x08", "a gzip file"),
        (b"\x28\xB5\x2F\xFD", "a zstd file"),
        (b"\xFD7zXZ\0", "an xz file"),
        (b"\x89PNG\r\n\x1A\n", "a PNG image"),
        (b"\xFF\xD8\xFF", "a JPEG image"),
        (b"bplist00", "a binary property list (a web archive, perhaps)"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"\x7FELF", "a program"),
    ];
    FORMATS.iter().find(|(first, _)| bytes.starts_with(first)).map(|(_, kind)| *kind)
}

/// Bytes that are looked at where a file is judged by its looks.
const SAMPLE: usize = 8192;

fn sample(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(SAMPLE)]
}

fn has_zeros(bytes: &[u8]) -> bool {
    sample(bytes).contains(&0)
}

/// Whether the text is none: every third character or more is a control that no text tool writes.
/// (Wire files set tables with them, and a PDF's glyph without a name is a NUL.)
fn is_binary(text: &str) -> bool {
    let is_odd = |c: &char| matches!(c, '\0'..='\x07' | '\x0E'..='\x1A' | '\x1C'..='\x1F');
    // (an old editor's end-of-file mark may end it)
    let (all, odd) = text
        .trim_end_matches('\x1A')
        .chars()
        .take(SAMPLE)
        .fold((0, 0), |(all, odd), c| (all + 1, odd + usize::from(is_odd(&c))));
    odd * 3 >= all && odd > 0
}

/// UTF-16 without a mark: every other byte of its ASCII is zero, always the same one of the two. Text without spaces still has line ends.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros =
        |first: usize| sample(bytes).iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    let enough = sample(bytes).len().div_ceil(100).max(2);
    let encoding = match (high_first, low_first) {
        (n, 0) if n >= enough => UTF_16BE,
        (0, n) if n >= enough => UTF_16LE,
        _ => return None,
    };
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|_| encoding)
}

/// Whether a text of ASCII is really Japanese in seven bits: it has the escape sequences of ISO-2022-JP.
fn switches_japanese(text: &str) -> bool {
    text.is_ascii() && (text.contains("\x1B$B") || text.contains("\x1B$@"))
}

/// The bytes of a name that is no UTF-8, in base 16: what a text shows of it is not enough to tell it from others.
pub(crate) fn odd_name(path: &Path) -> Option<String> {
    let bytes = path.as_os_str().as_encoded_bytes();
    path.to_str().is_none().then(|| bytes.iter().map(|b| format!("{b:02x}")).collect())
}

/// Takes out of dumps those that are there already, by whatever name: each file stands where it was named first.
pub(crate) fn once(dumps: &mut Vec<PathBuf>) {
    let mut seen = HashSet::new();
    // (what is not there has the name that it was given)
    dumps.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
}

/// The dumps at `path`: itself, or all `*.txt` and `*.md` below it, sorted. Links to folders are not followed, so that none is walked twice. A folder that cannot
/// be opened stands among the dumps, and fails as they do.
pub(crate) fn collect(path: &Path, dumps: &mut Vec<PathBuf>) {
    let mut folders = Vec::new();
    if path.is_dir() {
        folders.push(path.to_owned());
    } else {
        dumps.push(path.to_owned());
    }
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            found.push(folder);
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path);
            } else if matches!(path.extension().and_then(|e| e.to_str()), Some("txt" | "md"))
                && path.is_file()
            {
                found.push(path);
            }
        }
    }
    found.sort();
    dumps.append(&mut found);
}
