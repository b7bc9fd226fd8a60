SELECT flag, unit_number, holds FROM wave_flag WHERE revision = $1
