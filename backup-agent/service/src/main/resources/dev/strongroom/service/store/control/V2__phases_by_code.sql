-- A phase has a code and values now, so that consoles say it in their language.
UPDATE job SET progress = json_set(progress, '$.phase', json_object('code', '', 'values', json_array(),
    'text', json_extract(progress, '$.phase')))
WHERE json_type(progress, '$.phase') = 'text';
