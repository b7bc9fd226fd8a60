SELECT trait, unit_number, holds FROM wave_trait WHERE revision = $1
