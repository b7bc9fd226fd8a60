-- A yes/no attribute of a unit is a flag, here as everywhere else.
ALTER TABLE wave_trait RENAME TO wave_flag;
ALTER TABLE wave_flag RENAME COLUMN trait TO flag;
