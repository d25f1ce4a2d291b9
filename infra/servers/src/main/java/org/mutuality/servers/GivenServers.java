package org.mutuality.servers;

/** Servers that somebody else runs. */
record GivenServers(Addresses addresses) implements ServerSource {
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
        return addresses.kafka();
    }

    @Override
    public String keycloak() {
        return addresses.keycloak();
    }
}
