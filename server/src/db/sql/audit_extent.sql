SELECT COUNT(*) AS told, MIN(happened_at) AS since FROM audit
