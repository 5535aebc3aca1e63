-- fingerpost:begin inner
select 1;
-- fingerpost:end inner
