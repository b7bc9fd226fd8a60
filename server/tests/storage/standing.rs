//! Whether there is somebody to run the service.

use store::Standing;

const NOW: &str = "2026-11-26T12:00:00Z";

on_both! {
    async fn an_administrator_is_one_who_can_sign_in(test) {
        let standing = async || test.db.standing(NOW.parse().unwrap()).await.unwrap();
        let add = async |id: &str, role: &str, rest: &str| {
            let columns = "id, version, created_at, name, e_mail, role, regions, demo";
            let sql = format!(
                "INSERT INTO account ({columns}, password, locked_at, locked_why) VALUES \
                 ('{id}', 1, '{NOW}', 'A', '{id}@eksempel.no', '{role}', '', {rest})"
            );
            test.execute(&sql).await;
        };
        assert_eq!(standing().await, Standing { administrators: 0, ready: 0 });
        add("a", "reader", "false, 'x', NULL, NULL").await;
        add("b", "administrator", "false, NULL, NULL, NULL").await;
        add("c", "administrator", "false, 'x', '2026-01-01T00:00:00Z', 'by_hand'").await;
        assert_eq!(standing().await, Standing { administrators: 0, ready: 0 });
        // Whoever was invited can choose a password, until it is too late.
        let invite = |code: &str, at: &str| {
            format!("INSERT INTO invitation (code_hash, account_id, created_at, expires_at) \
                     VALUES ('{code}', 'b', '{NOW}', '{at}')")
        };
        test.execute(&invite("old", NOW)).await;
        assert_eq!(standing().await.administrators, 0);
        test.execute(&invite("new", "2026-11-26T12:00:01Z")).await;
        assert_eq!(standing().await.administrators, 1);
        add("d", "administrator", "false, 'x', NULL, NULL").await;
        add("e", "administrator", "true, NULL, NULL, NULL").await;
        assert_eq!(standing().await, Standing { administrators: 2, ready: 1 });
    }
}
