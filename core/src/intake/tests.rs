//! What is read of short texts.
