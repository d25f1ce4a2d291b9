/** Baselines: what PostgreSQL alone reaches, by JDBC and by pgbench. */
@NullMarked
package org.mutuality.bench.baseline;

import org.jspecify.annotations.NullMarked;
