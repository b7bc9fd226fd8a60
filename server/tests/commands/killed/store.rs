//! What stands in the store, read past the server: held against what was confirmed, and against itself.

use std::collections::{BTreeMap, BTreeSet};

use store::{Chain, DatabaseUrl, Db, IfMissing};

use super::client::Client;

/// The tables whose rows carry a version and a generation.
const VERSIONED: [&str; 4] = ["visit", "action", "note", "list"];

/// What no row may be, whichever change was the last.
const NEVER: [(&str, &str); 7] = [
    (
        "a row of the history without its row of the audit log",
        "SELECT history.id FROM history LEFT JOIN audit ON audit.id = history.change_id
         WHERE audit.id IS NULL",
    ),
    (
        "a row of the audit log that tells of something nobody finds",
        "SELECT audit.id FROM audit
         WHERE object_kind IN ('visit', 'action', 'note', 'list') AND NOT EXISTS (
            SELECT 1 FROM history
            WHERE history.change_id = audit.id AND history.subject = audit.object_id)",
    ),
    (
        "a generation of other than one change",
        "SELECT CAST(generation AS TEXT) FROM history
         GROUP BY generation HAVING COUNT(DISTINCT change_id) <> 1",
    ),
    (
        "a change of several generations",
        "SELECT change_id FROM history GROUP BY change_id HAVING COUNT(DISTINCT generation) <> 1",
    ),
    (
        "a generation that is not that of the last row",
        "SELECT CAST(generation AS TEXT) FROM follow_up
         WHERE generation <> (SELECT MAX(generation) FROM history)",
    ),
    (
        "a generation in which nothing was written",
        "SELECT CAST(generation AS TEXT) FROM follow_up
         WHERE generation <> 1 + (SELECT COUNT(DISTINCT generation) FROM history)",
    ),
    (
        "a trip that is no gathering of two",
        "SELECT trip.id FROM trip
         WHERE name LIKE 'klient %'
            AND (SELECT COUNT(*) FROM visit WHERE visit.trip_id = trip.id) <> 2",
    ),
];

/// What the clients wrote, each line beginning with the name of who wrote it.
const WRITTEN: [&str; 7] = [
    "SELECT purpose || ' visit ' || CAST(version AS TEXT) || ' ' || status || ' ' || minutes FROM visit
     WHERE purpose LIKE 'klient %'",
    "SELECT visit.purpose || ' point ' || CAST(visit_point.place AS TEXT) || ' ' || point FROM visit_point
     JOIN visit ON visit.id = visit_point.visit_id WHERE point LIKE 'klient %'",
    "SELECT name || ' trip' FROM trip WHERE name LIKE 'klient %'",
    "SELECT what || ' action ' || CAST(version AS TEXT) || ' ' || status || ' ' || due FROM action
     WHERE what LIKE 'klient %'",
    "SELECT text || ' ' || CAST(version AS TEXT) FROM note WHERE text LIKE 'klient %'",
    "SELECT name || ' list ' || CAST(version AS TEXT) FROM list WHERE name LIKE 'klient %'",
    "SELECT name || ' pick ' || number FROM list_unit JOIN list ON list.id = list_unit.list_id
     WHERE name LIKE 'klient %'",
];

/// The store of a server, opened beside it.
pub struct Store(Db);

impl Store {
    pub async fn open(place: &DatabaseUrl) -> Self {
        Self(Db::open(place, IfMissing::Refuse).await.unwrap())
    }

    pub async fn close(self) {
        self.0.close().await;
    }

    /// The generation of follow-up.
    pub async fn generation(&self) -> u64 {
        self.0.follow_up_generation().await.unwrap()
    }

    /// The accounts of the ready people, by address.
    pub async fn ready_people(&self) -> BTreeMap<String, String> {
        let accounts = self.0.accounts().await.unwrap().into_iter();
        let ready = accounts.filter(|account| account.demo);
        ready
            .map(|account| (account.e_mail, account.id.to_string()))
            .collect()
    }

    /// Everything that is not as it should be. `begun` is the generation before anybody wrote.
    pub async fn wrong(&self, clients: &[Client], begun: u64) -> Vec<String> {
        let mut wrong = self.broken(begun).await;
        let stands = self.written().await;
        let nothing = Vec::new();
        for client in clients {
            let stands = stands.get(&client.name).unwrap_or(&nothing);
            let (before, after) = (
                client.model.lines(),
                client.pending.as_ref().map(|post| post.after.lines()),
            );
            if *stands != before && Some(stands) != after.as_ref() {
                wrong.push(format!(
                    "what {} wrote: {}",
                    client.name,
                    differences(&before, stands)
                ));
            }
        }
        wrong.extend(self.unnamed(clients).await);
        wrong
    }

    /// What is wrong in itself.
    async fn broken(&self, begun: u64) -> Vec<String> {
        let mut wrong = Vec::new();
        for (what, sql) in NEVER {
            let found = self.texts(sql).await;
            wrong.extend(found.iter().map(|which| format!("{what}: {which}")));
        }
        for table in VERSIONED {
            let told = "FROM history WHERE subject = one.id";
            let other = format!(
                "SELECT id FROM {table} one WHERE generation > {begun}
                    AND (version <> (SELECT COUNT(DISTINCT generation) {told})
                        OR generation <> (SELECT MAX(generation) {told}))"
            );
            let gone = format!(
                "SELECT subject FROM history
                 WHERE kind = '{table}' AND subject NOT IN (SELECT id FROM {table})"
            );
            for (what, sql) in [
                ("of another version than was told", other),
                ("that is not there", gone),
            ] {
                let found = self.texts(&sql).await.into_iter();
                wrong.extend(found.map(|id| format!("a {table} {what}: {id}")));
            }
        }
        if matches!(self.0, Db::Sqlite { .. }) {
            let told = self.texts("PRAGMA integrity_check").await;
            wrong.extend(told.into_iter().filter(|told| told != "ok"));
        }
        let chain = self.0.verify_audit().await.unwrap();
        if !matches!(chain, Chain::Whole { .. }) {
            wrong.push(format!("the audit log: {chain:?}"));
        }
        wrong
    }

    /// The changes that were confirmed and have no row in the audit log; each has one at most, by its key.
    async fn unnamed(&self, clients: &[Client]) -> Vec<String> {
        let told = self.texts("SELECT id FROM audit").await;
        let told: BTreeSet<String> = told.into_iter().collect();
        let named = clients.iter().flat_map(|client| &client.named);
        let lost = named.filter(|change| !told.contains(*change));
        lost.map(|change| format!("a change that was confirmed and not told: {change}"))
            .collect()
    }

    /// What the clients wrote, by client, sorted.
    async fn written(&self) -> BTreeMap<String, Vec<String>> {
        let mut written: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for sql in WRITTEN {
            for line in self.texts(sql).await {
                let (client, _) = line.split_once(':').unwrap();
                written.entry(format!("{client}:")).or_default().push(line);
            }
        }
        for lines in written.values_mut() {
            lines.sort();
        }
        written
    }

    async fn texts(&self, sql: &str) -> Vec<String> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        let texts = match &self.0 {
            Db::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_all(read).await,
            Db::Postgres { pool, .. } => sqlx::query_scalar(sql).fetch_all(pool).await,
        };
        texts.unwrap()
    }
}

/// What one has and the other has not.
fn differences(expected: &[String], stands: &[String]) -> String {
    let lacking = |these: &[String], those: &[String]| {
        let only = these.iter().filter(|line| !those.contains(line));
        only.cloned().collect::<Vec<_>>().join("; ")
    };
    format!(
        "lost [{}], unexpected [{}]",
        lacking(expected, stands),
        lacking(stands, expected)
    )
}
