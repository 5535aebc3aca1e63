-- fingerpost:begin inner
select a, b
from left_table
join right_table using (id);
-- fingerpost:end inner
select 1;
