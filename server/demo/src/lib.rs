//! Synthetic demo waves.
