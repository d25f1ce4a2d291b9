package org.mutuality.servers;

/**
 * PostgreSQL and Keycloak that somebody else runs. Kafka is started here: a topic has the same name for all, so whoever
 * tests beside us would react to what we publish.
 */
record GivenServers(Addresses addresses, ServerSource own) implements ServerSource {
    @Override
    public String kind() {
        return "given";
    }

    @Override
    public Database postgres() {
        return addresses.postgres();
    }

    @Override
    public String kafka() {
        return own.kafka();
    }

    @Override
    public String keycloak() {
        return addresses.keycloak();
    }
}
