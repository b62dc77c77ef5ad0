-- every day of history; a full refresh may publish any of them
{{ days_that_do_not_add_up(ref('agg_daily_components')) }}
