//! What JavaScript may call, and nothing else.
