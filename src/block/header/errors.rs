//! Pages of databases and archives that say that there is no article.

use super::{Key, Sheet};

/// Lines and bytes that such a page has at most, and bytes of its longest line: an article that
/// tells of one is longer.
const MOST: (usize, usize, usize) = (40, 700, 220);
/// Lines at the top in which it says so.
const TOP: usize = 8;

/// What it says, in lower case.
const ERRORS: &[&str] = &[
    "0 of 0 documents",
    "access to this resource is restricted",
    "aucun document ne correspond",
    "aucun document trouvé",
    "document could not be found",
    "document is not available",
    "dokument ist nicht verfügbar",
    "dokument wurde nicht gefunden",
    "el documento no está disponible",
    "es wurden keine dokumente gefunden",
    "full text is not available for this",
    "full text of this document is not available",
    "geen documenten gevonden",
    "ihre sitzung ist abgelaufen",
    "keine dokumente gefunden",
    "le document demandé n'est pas disponible",
    "no documents found",
    "no documents matched",
    "no documents were found",
    "no results were found for your search",
    "no se encontraron documentos",
    "session has expired",
    "session has timed out",
    "votre session a expiré",
    "you do not have permission to view this",
    "your search returned no results",
    "your search returned 0",
];

/// Takes a page that says that there is no article.
pub(super) fn read(sheet: &mut Sheet<'_>) {
    let (from, to) = (sheet.first, sheet.end);
    if from >= to || to - from > MOST.0 || sheet.span(from, to).len() > MOST.1 {
        return;
    }
    let says = |i: usize| {
        let line = sheet.line(i).to_lowercase();
        ERRORS.iter().any(|error| line.contains(error))
    };
    if (from..to).all(|i| sheet.line(i).len() <= MOST.2) && (from..to.min(from + TOP)).any(says) {
        sheet.take_bare(from, to, Key::Envelope);
        sheet.first = to;
    }
}
