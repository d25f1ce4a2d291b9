package org.mutuality.servers;

/** Provides the three servers; each is started on first use. */
interface ServerSource {
    String kind();

    /** The database "postgres". */
    Database postgres();

    String kafka();

    String keycloak();
}
