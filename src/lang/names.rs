//! Names of labels and units, as a file of words has them.

use std::fmt;
use std::str::FromStr;

use super::{DateUnit, Label};
use crate::error::UnknownName;

macro_rules! names {
    ($kind:ident $what:literal $($variant:ident $name:literal,)*) => {
        impl $kind {
            /// All of them, in order.
            pub const ALL: &'static [$kind] = &[$($kind::$variant,)*];

            /// The stable name, in lower case: what [`FromStr`] reads.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($kind::$variant => $name,)*
                }
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $kind {
            type Err = UnknownName;

            fn from_str(name: &str) -> Result<$kind, UnknownName> {
                let found = $kind::ALL.iter().find(|one| one.as_str() == name).copied();
                found.ok_or_else(|| UnknownName::new($what, name))
            }
        }
    };
}

names! { Label "label"
    Byline "byline", Role "role", Agency "agency", Related "related", Caption "caption",
    Credit "credit", Canonical "canonical", Published "published", Updated "updated", Share "share",
    Newsletter "newsletter", Advertisement "advertisement", Cookie "cookie", Comments "comments",
    Copyright "copyright", Navigation "navigation", Account "account", Player "player",
    Correction "correction", Metadata "metadata", Headline "headline", Teasers "teasers",
    Conjunction "conjunction",
}

names! { DateUnit "unit of dates"
    Year "year", Month "month", Day "day", Hour "hour", Minute "minute", Am "am", Pm "pm",
}
