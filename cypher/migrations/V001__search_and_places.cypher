// Full text over every label that has names, with the analyzer that knows pairs of Chinese characters.
CREATE FULLTEXT INDEX search_text IF NOT EXISTS
FOR (n:Organization|Person|Place|Resource|Need|Activity|Whistle|Agreement|Category)
ON EACH [n.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: false}};
CREATE POINT INDEX place_location IF NOT EXISTS FOR (n:Place) ON (n.location);
