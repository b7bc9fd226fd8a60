DELETE FROM invitation WHERE expires_at < $1
