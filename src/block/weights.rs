//! empty

pub(crate) const START: [i16; 6] = [0; 6];
pub(crate) const STEP: [[i16; 6]; 6] = [[0; 6]; 6];
pub(crate) static EMISSION: [[i16; 6]; 284] = [[0; 6]; 284];
