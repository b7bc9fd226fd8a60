//! What each setting's text is read as.

use std::net::{IpAddr, SocketAddr};

use jiff::civil::Date;
use store::{AUDIT_DAYS_MIN, DatabaseUrl};

use super::{AUDIT_DAYS_MAX, PublicUrl, SettingFault};

/// Reads where the database is.
///
/// # Errors
/// Why the text says no such place.
pub fn database(text: &str) -> Result<DatabaseUrl, SettingFault> {
    Ok(text.parse()?)
}

/// Reads an address to listen on.
///
/// # Errors
/// If it is none.
pub fn address(text: &str) -> Result<SocketAddr, SettingFault> {
    let address = text.parse::<SocketAddr>();
    address.map_err(|_| SettingFault::NotAnAddress(text.to_owned()))
}

/// Reads an address to listen on that only this machine can reach.
pub(super) fn loopback(text: &str) -> Result<SocketAddr, SettingFault> {
    let address = address(text)?;
    if address.ip().is_loopback() {
        Ok(address)
    } else {
        Err(SettingFault::NotLoopback(text.to_owned()))
    }
}

/// Reads the address people reach the service by; nothing is none.
pub(super) fn public_url(text: &str) -> Result<Option<PublicUrl>, SettingFault> {
    (!text.is_empty())
        .then(|| PublicUrl::read(text))
        .transpose()
}

/// Reads addresses of machines, with commas or spaces between them.
pub(super) fn addresses(text: &str) -> Result<Vec<IpAddr>, SettingFault> {
    let words = text.split([',', ' ']).filter(|word| !word.is_empty());
    words
        .map(|word| match word.parse::<IpAddr>() {
            Ok(address) => Ok(address.to_canonical()),
            Err(_) => Err(SettingFault::NotAMachine(word.to_owned())),
        })
        .collect()
}

pub(super) fn yes_or_no(text: &str) -> Result<bool, SettingFault> {
    match text {
        "1" | "true" => Ok(true),
        "0" | "false" => Ok(false),
        other => Err(SettingFault::NotYesOrNo(other.to_owned())),
    }
}

/// Reads a day; nothing is none.
pub(super) fn day(text: &str) -> Result<Option<Date>, SettingFault> {
    let day = || {
        text.parse()
            .map_err(|_| SettingFault::NotADate(text.to_owned()))
    };
    (!text.is_empty()).then(day).transpose()
}

/// Reads how long the audit log is kept.
pub(super) fn audit_days(text: &str) -> Result<i64, SettingFault> {
    let days = text.parse().ok();
    let days = days.filter(|days| (AUDIT_DAYS_MIN..=AUDIT_DAYS_MAX).contains(days));
    days.ok_or_else(|| SettingFault::NotAuditDays(text.to_owned()))
}

pub(super) fn log_filter(text: &str) -> Result<String, SettingFault> {
    match text.parse::<tracing_subscriber::EnvFilter>() {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => Err(SettingFault::NotALogFilter(text.to_owned())),
    }
}
