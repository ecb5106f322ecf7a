package dev.strongroom.simulator.microsoft.directory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes the people of a tenant, their groups and their licences. */
public final class DirectoryGenerator {
    private static final String DOMAIN = "harbour.example";
    private static final String PLAN = "Exchange";
    private static final String CREATED = "2023-11-06T09:00:00Z";
    private static final List<String> GIVEN = List.of("Anna", "Ben", "Åsa", "Priya", "Tomás", "Zoë", "Jürgen", "Hélène",
            "Li", "Sam");
    private static final List<String> SURNAMES = List.of("Lindqvist", "Okafor", "Öberg", "Raman", "García", "van Dijk",
            "Weiß", "Dupré", "Wei", "Taylor");
    private static final List<String> DEPARTMENTS = List.of("Operations", "Sales", "Finance", "Engineering");
    private static final List<String> CITIES = List.of("Göteborg", "Hamburg", "Lyon", "Piraeus");
    private static final List<String> COUNTRIES = List.of("SE", "DE", "FR", "GR");

    private final long seed;
    private final String tenantId;
    private final Directory directory;
    private final List<ObjectNode> users = new ArrayList<>();
    private final String skuId;

    public DirectoryGenerator(long seed) {
        this.seed = seed;
        tenantId = guid("tenant");
        skuId = guid("sku");
        directory = new Directory(organization());
    }

    public String tenantId() {
        return tenantId;
    }

    /** The n-th of those who have a licence. */
    public ObjectNode employee(int n) {
        String given = GIVEN.get(n % GIVEN.size());
        // Each round of given names meets other surnames.
        String surname = SURNAMES.get((n + n / GIVEN.size()) % SURNAMES.size());
        ObjectNode user = user(ascii(given) + (n < GIVEN.size() ? "" : Integer.toString(n)), given, surname);
        user.put("jobTitle", n == 0 ? "Director" : "Dispatcher")
                .put("department", DEPARTMENTS.get(n % DEPARTMENTS.size()));
        user.put("city", CITIES.get(n % CITIES.size())).put("country", COUNTRIES.get(n % COUNTRIES.size()));
        user.put("usageLocation", COUNTRIES.get(n % COUNTRIES.size()));
        user.putArray("businessPhones").add("+46 31 555 01" + (10 + n % 90));
        user.put("mobilePhone", "+46 70 555 01" + (10 + n % 90)).put("officeLocation", "Quay " + (1 + n % 7));
        user.put("employeeId", "E" + (1_000 + n)).put("employeeType", "Employee");
        license(user);
        return add(user);
    }

    /** A licensed user of this name. */
    public ObjectNode named(String alias, String name) {
        ObjectNode user = user(alias, name, "");
        license(user);
        return add(user);
    }

    /** A shared mailbox: nobody signs in to it, and it needs no licence. */
    public ObjectNode shared() {
        return add(user("info", "Harbour", "Information").put("accountEnabled", false));
    }

    /** Somebody whose licence was taken away; the mailbox is still there. */
    public ObjectNode unlicensed() {
        return add(user("former", "Former", "Colleague"));
    }

    /** A guest, who has no mailbox here. */
    public void withoutMailbox() {
        add(user("guest_partner", "Gregor", "Gast").put("userType", "Guest").putNull("mail"));
    }

    /** The directory with groups, managers and what was subscribed to. */
    public Directory finish() {
        directory.skus().add(sku(users.size() - 3));
        ObjectNode everyone = group("All of Harbour", "everyone", true);
        ObjectNode staff = group("Dispatch", "dispatch", false);
        var all = directory.members(directory.add(directory.groups(), everyone));
        var dispatch = directory.members(directory.add(directory.groups(), staff));
        String boss = users.getFirst().path("id").asText();
        for (ObjectNode user : users) {
            String id = user.path("id").asText();
            all.add(id);
            if (user.path("jobTitle").asText().equals("Dispatcher")) {
                dispatch.add(id);
                directory.managers().put(id, boss);
            }
        }
        directory.groups().all().forEach(group -> directory.owners(group).add(boss));
        return directory;
    }

    private ObjectNode add(ObjectNode user) {
        users.add(user);
        directory.add(directory.users(), user);
        return user;
    }

    private ObjectNode user(String alias, String given, String surname) {
        String address = alias + "@" + DOMAIN;
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("id", guid("user " + alias));
        user.put("accountEnabled", true).putNull("ageGroup");
        user.putArray("assignedLicenses");
        user.putArray("assignedPlans");
        user.putArray("businessPhones");
        user.putNull("city").put("companyName", "Harbour").putNull("consentProvidedForMinor").putNull("country");
        user.put("createdDateTime", CREATED).putNull("department");
        user.put("displayName", (given + " " + surname).strip());
        user.putNull("employeeHireDate").putNull("employeeId").putNull("employeeType").put("givenName", given);
        user.putArray("identities")
                .addObject()
                .put("signInType", "userPrincipalName")
                .put("issuer", DOMAIN)
                .put("issuerAssignedId", address);
        user.putNull("jobTitle")
                .put("mail", address)
                .put("mailNickname", alias)
                .putNull("mobilePhone")
                .putNull("officeLocation");
        user.putObject("onPremisesExtensionAttributes").put("extensionAttribute1", "harbour");
        user.putNull("onPremisesImmutableId").putNull("onPremisesSyncEnabled");
        user.putArray("otherMails");
        user.putNull("postalCode").put("preferredLanguage", "en-US");
        user.putArray("proxyAddresses").add("SMTP:" + address).add("smtp:" + alias + "@harbour.onmicrosoft.example");
        user.putNull("state").putNull("streetAddress").put("surname", surname).putNull("usageLocation");
        return user.put("userPrincipalName", address).put("userType", "Member");
    }

    private void license(ObjectNode user) {
        ObjectNode license = JsonNodeFactory.instance.objectNode();
        license.putArray("disabledPlans");
        license.put("skuId", skuId);
        ((ArrayNode) user.path("assignedLicenses")).add(license);
        ((ArrayNode) user.path("assignedPlans")).addObject()
                .put("assignedDateTime", CREATED)
                .put("capabilityStatus", "Enabled")
                .put("service", PLAN)
                .put("servicePlanId", guid(PLAN));
    }

    private ObjectNode sku(int consumed) {
        ObjectNode sku = JsonNodeFactory.instance.objectNode();
        sku.put("id", tenantId + "_" + skuId).put("accountId", tenantId).put("accountName", "harbour");
        sku.put("appliesTo", "User").put("capabilityStatus", "Enabled").put("consumedUnits", consumed);
        sku.put("skuId", skuId).put("skuPartNumber", "SPB");
        sku.putArray("subscriptionIds").add(guid("subscription"));
        sku.putObject("prepaidUnits").put("enabled", 300).put("suspended", 0).put("warning", 0).put("lockedOut", 0);
        sku.putArray("servicePlans")
                .addObject()
                .put("servicePlanId", guid(PLAN))
                .put("servicePlanName", "EXCHANGE_S_STANDARD")
                .put("provisioningStatus", "Success")
                .put("appliesTo", "User");
        return sku;
    }

    private ObjectNode group(String name, String alias, boolean unified) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.put("id", guid("group " + alias)).putNull("classification").put("createdDateTime", CREATED);
        group.put("description", name).put("displayName", name).putNull("expirationDateTime");
        ArrayNode types = group.putArray("groupTypes");
        if (unified) {
            types.add("Unified");
        }
        group.put("mail", alias + "@" + DOMAIN).put("mailEnabled", unified).put("mailNickname", alias);
        group.putNull("membershipRule");
        group.putArray("proxyAddresses").add("SMTP:" + alias + "@" + DOMAIN);
        group.putArray("resourceBehaviorOptions");
        group.putArray("resourceProvisioningOptions");
        group.put("securityEnabled", !unified).put("visibility", unified ? "Private" : "Public");
        return group;
    }

    private ObjectNode organization() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", tenantId)
                .put("displayName", "Harbour")
                .put("countryLetterCode", "SE")
                .put("createdDateTime", CREATED);
        json.put("city", "Göteborg").put("country", "Sweden").put("preferredLanguage", "en").put("tenantType", "AAD");
        json.putArray("assignedPlans");
        json.putArray("businessPhones").add("+46 31 555 0100");
        json.putArray("technicalNotificationMails").add("it@" + DOMAIN);
        json.putArray("verifiedDomains")
                .addObject()
                .put("capabilities", "Email, OfficeCommunicationsOnline")
                .put("isDefault", true)
                .put("isInitial", false)
                .put("name", DOMAIN)
                .put("type", "Managed");
        return json;
    }

    private String guid(String name) {
        return UUID.nameUUIDFromBytes((seed + " " + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
