//! The labels of databases' exports.

use super::Key;
use super::database::Says;

/// A database's export: its labels as printed, and how many of them a dump must have.
pub(super) struct Export {
    pub labels: &'static [(&'static str, Says)],
    pub least: usize,
    /// Whether title, paper and date stand above the labels.
    pub titled: bool,
}

const OTHER: Says = Says::Field(Key::Other);
const AUTHOR: Says = Says::Field(Key::Author);

pub(super) const EXPORTS: &[Export] = &[
    // Nexis Uni, LexisNexis since 2018, in the languages of its readers
    Export {
        labels: &[
            ("Length", OTHER),
            ("Länge", OTHER),
            ("Longueur", OTHER),
            ("Longitud", OTHER),
            ("Lunghezza", OTHER),
            ("Lengte", OTHER),
            ("Comprimento", OTHER),
            ("Section", OTHER),
            ("Rubrik", OTHER),
            ("Rubrique", OTHER),
            ("Sección", OTHER),
            ("Sezione", OTHER),
            ("Sectie", OTHER),
            ("Seção", OTHER),
            ("Byline", AUTHOR),
            ("Autor", AUTHOR),
            ("Auteur", AUTHOR),
            ("Autore", AUTHOR),
            ("Signature", AUTHOR),
            ("Dateline", Says::Field(Key::Dateline)),
            ("Highlight", OTHER),
            ("Copyright", OTHER),
            ("Body", Says::Body),
            ("Hauptteil", Says::Body),
            ("Corps", Says::Body),
            ("Cuerpo", Says::Body),
            ("Corpo", Says::Body),
            ("Graphic", Says::Foot),
            ("Grafik", Says::Foot),
            ("Classification", Says::Foot),
            ("Klassifizierung", Says::Foot),
            ("Clasificación", Says::Foot),
            ("Classificazione", Says::Foot),
            ("Load-Date", Says::Foot),
            ("Fecha de carga", Says::Foot),
            ("End of Document", Says::Foot),
            ("Ende des Dokuments", Says::Foot),
            ("Fin du document", Says::Foot),
            ("Fin del documento", Says::Foot),
            ("Fin del Documento", Says::Foot),
            ("Fine del documento", Says::Foot),
            ("Fim do documento", Says::Foot),
        ],
        least: 4,
        titled: true,
    },
    // ProQuest's older exports
    Export {
        labels: &[
            ("Title", Says::Field(Key::Title)),
            ("Author(s)", AUTHOR),
            ("Publication title", Says::Field(Key::Published)),
            ("Source type", OTHER),
            ("ISSN", OTHER),
            ("ProQuest document ID", OTHER),
            ("Text Word Count", OTHER),
            ("Document URL", OTHER),
            ("Subjects", OTHER),
            ("Companies", OTHER),
            ("Document types", OTHER),
            ("Publication Date", Says::Field(Key::Published)),
            ("Full Text", Says::Body),
        ],
        least: 7,
        titled: false,
    },
    // ProQuest
    Export {
        labels: &[
            ("Author", AUTHOR),
            ("Publication info", OTHER),
            ("Abstract", OTHER),
            ("ABSTRACT", OTHER),
            ("Links", OTHER),
            ("Full text", Says::Body),
            ("FULL TEXT", Says::Body),
            ("DETAILS", Says::Foot),
            ("Credit", Says::Foot),
            ("Subject", Says::Foot),
            ("Location", Says::Foot),
            ("People", Says::Foot),
            ("Company / organization", Says::Foot),
            ("Title", Says::Foot),
            ("Publication title", Says::Foot),
            ("First page", Says::Foot),
            ("Publication year", Says::Foot),
            ("Publication date", Says::Field(Key::Published)),
            ("Publisher", Says::Foot),
            ("ISSN", Says::Foot),
            ("ProQuest document ID", Says::Foot),
            ("Document URL", Says::Foot),
            ("Last updated", Says::Foot),
            ("Database", Says::Foot),
        ],
        least: 5,
        titled: true,
    },
    // NewsBank
    Export {
        labels: &[
            ("Author/Byline", AUTHOR),
            ("Edition", OTHER),
            ("Section", OTHER),
            ("Page", OTHER),
            ("Readability", OTHER),
            ("Dateline", Says::Field(Key::Dateline)),
            ("Index terms", Says::Foot),
            ("Record", Says::Foot),
            ("Record Number", Says::Foot),
            ("Copyright", Says::Foot),
        ],
        least: 5,
        titled: true,
    },
    // GENIOS
    Export {
        labels: &[
            ("Quelle", Says::Field(Key::Published)),
            ("Titel", Says::Field(Key::Title)),
            ("Autor", AUTHOR),
            ("Bildunterschrift", Says::Foot),
            ("ISSN", OTHER),
            ("Ressort", OTHER),
            ("Rubrik", OTHER),
            ("Ausgabe", OTHER),
            ("Dokumentnummer", OTHER),
            ("Dauerhafte Adresse des Dokuments", OTHER),
            ("Alle Rechte vorbehalten", Says::Foot),
        ],
        least: 4,
        titled: false,
    },
];
