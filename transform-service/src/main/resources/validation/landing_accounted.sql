-- severity: error
-- says: messages were read that are neither landed, superseded, duplicate nor dead letters
-- mend: this must never be: keep the database as it is and report it
select 'topic ' || topic_id || ' partition ' || partition || ': '
    || next_offset - first_offset - landed - superseded - duplicate - dead_lettered as example
from transform.partition_offset
where next_offset - first_offset <> landed + superseded + duplicate + dead_lettered
