//! How many steps a computation takes: basic blocks entered, and bytes moved or compared by the C
//! library, sixteen a step.
//!
//! It is a count, not a time: the same for the same binary and input, whatever else the machine is
//! doing.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// The steps that `work` takes.
pub fn of<T>(work: impl FnOnce() -> T) -> (u64, T) {
    STEPS.set(0);
    let done = work();
    (STEPS.get(), done)
}

/// LLVM calls it at the head of every basic block.
#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc() {
    STEPS.set(STEPS.get() + 1);
}

/// The C library's functions behind the linker's `--wrap`: counted, then done.
macro_rules! counted {
    ($($wrap:ident $real:ident ($($arg:ident: $type:ty),*) -> $out:ty;)*) => {$(
        unsafe extern "C" {
            fn $real($($arg: $type,)* n: usize) -> $out;
        }
        /// Counts `n` bytes and does what the C library does.
        ///
        /// # Safety
        /// As in C.
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $wrap($($arg: $type,)* n: usize) -> $out {
            STEPS.set(STEPS.get() + n as u64 / 16);
            // SAFETY: the caller's arguments, unchanged.
            unsafe { $real($($arg,)* n) }
        }
    )*};
}

counted! {
    __wrap_memcpy __real_memcpy(to: *mut u8, from: *const u8) -> *mut u8;
    __wrap_memmove __real_memmove(to: *mut u8, from: *const u8) -> *mut u8;
    __wrap_memset __real_memset(to: *mut u8, byte: i32) -> *mut u8;
    __wrap_memcmp __real_memcmp(a: *const u8, b: *const u8) -> i32;
    __wrap_bcmp __real_bcmp(a: *const u8, b: *const u8) -> i32;
}
