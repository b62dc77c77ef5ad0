/// The glossary: a connection is one account at a source; it feeds one entity (a winery's estate or tasting room).
/// A stream is one kind of record of a source; a run walks the streams of a connection; a generation is one published,
/// tested set of marts.
@NullMarked
package io.barrelhead.contracts;

import org.jspecify.annotations.NullMarked;
