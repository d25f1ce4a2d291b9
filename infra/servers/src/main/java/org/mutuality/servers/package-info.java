/** Starts real PostgreSQL, Kafka and Keycloak servers as processes on loopback, without an installation. */
@NullMarked
package org.mutuality.servers;

import org.jspecify.annotations.NullMarked;
