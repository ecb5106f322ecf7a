package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class DirectoryTest extends TenantTest {
    private static final String EVERYTHING = "accountEnabled,ageGroup,assignedLicenses,assignedPlans,city,companyName,"
            + "consentProvidedForMinor,country,department,displayName,employeeId,employeeHireDate,employeeType,givenName,"
            + "jobTitle,mail,mailNickname,mobilePhone,businessPhones,officeLocation,onPremisesSyncEnabled,"
            + "onPremisesImmutableId,otherMails,postalCode,preferredLanguage,proxyAddresses,state,streetAddress,surname,"
            + "usageLocation,userPrincipalName,userType,identities,onPremisesExtensionAttributes";

    @Test
    void usersHaveAFewPropertiesByDefaultAndAllOnRequest() {
        assertThat(client().get("/v1.0/users").at("/value/0").has("userType")).isFalse();
        JsonNode anna = client().get("/v1.0/users/anna@harbour.example?$select=" + EVERYTHING);
        for (String property : EVERYTHING.split(",", -1)) {
            assertThat(anna.has(property)).as(property).isTrue();
        }
    }

    @Test
    void sharedUnlicensedAndGuestsAreThereAndOnlyAGuestHasNoMailbox() {
        var users =
                client().pages("/v1.0/users?$select=userPrincipalName,assignedLicenses,accountEnabled,userType&$top=3");

        assertThat(users.items()).hasSize(9);
        assertThat(users.find("userPrincipalName", "info@harbour.example")
                .orElseThrow()
                .path("accountEnabled")
                .asBoolean()).isFalse();
        assertThat(users.find("userPrincipalName", "former@harbour.example").orElseThrow().path("assignedLicenses"))
                .isEmpty();
        assertThat(client().get("/v1.0/users/info@harbour.example/mailboxSettings").path("userPurpose").asText())
                .isEqualTo("shared");
        assertThat(client().get("/v1.0/users/former@harbour.example/mailFolders").path("value")).isNotEmpty();
        assertThat(client().refusal(404, "GET", "/v1.0/users/guest_partner@harbour.example/mailFolders", ""))
                .isEqualTo("MailboxNotEnabledForRESTAPI");
    }

    @Test
    void deltaTellsOfADeletedUserWhoCanBeRestored() {
        var first = client().pages("/v1.0/users/delta?$select=displayName");
        var groups = client().pages("/v1.0/groups/delta?$select=displayName,members");
        String ben = client().get("/v1.0/users/ben@harbour.example").path("id").asText();
        client().delete("/v1.0/users/" + ben);
        var second = client().pages(first.deltaLink());

        assertThat(second.ids()).containsExactly(ben);
        assertThat(second.items().getFirst().at("/@removed/reason").asText()).isEqualTo("deleted");
        assertThat(client().pages(groups.deltaLink()).items()).isNotEmpty();
        assertThat(client().refusal(404, "GET", "/v1.0/users/" + ben + "/mailFolders", ""))
                .isEqualTo("MailboxNotEnabledForRESTAPI");
        assertThat(client().pages("/v1.0/directory/deletedItems/microsoft.graph.user").ids()).containsExactly(ben);
        client().post("/v1.0/directory/deletedItems/" + ben + "/restore", "");
        assertThat(client().get("/v1.0/users/" + ben + "/mailFolders").path("value")).isNotEmpty();
    }

    @Test
    void deltaFromNowOnListsNothing() {
        var latest = client().pages("/v1.0/users/delta?$deltatoken=latest");

        assertThat(latest.items()).isEmpty();
        assertThat(latest.deltaLink()).isNotEmpty();
    }

    @Test
    void groupsLicencesAndTheOrganizationConform() {
        var groups = client().pages("/v1.0/groups?$filter=groupTypes/any(c:c%20eq%20'Unified')");
        String everyone = groups.ids().getFirst();

        assertThat(groups.items()).hasSize(1);
        assertThat(client().pages("/v1.0/groups/" + everyone + "/members?$top=2").items()).hasSize(9);
        assertThat(client().get("/v1.0/groups/" + everyone + "/owners").path("value")).hasSize(1);
        assertThat(client().get("/v1.0/groups/" + everyone).path("displayName").asText()).isEqualTo("All of Harbour");
        assertThat(client().get("/v1.0/users/ben@harbour.example/manager").path("displayName").asText())
                .isEqualTo("Anna Lindqvist");
        assertThat(client().get("/v1.0/users/ben@harbour.example/memberOf").path("value")).hasSize(2);
        assertThat(client().get("/v1.0/users/ben@harbour.example/licenseDetails").at("/value/0/skuPartNumber").asText())
                .isEqualTo("SPB");
        assertThat(client().get("/v1.0/subscribedSkus").path("value")).hasSize(1);
        assertThat(client().get("/v1.0/organization").at("/value/0/displayName").asText()).isEqualTo("Harbour");
        assertThat(client().get(ANNA + "outlook/masterCategories").path("value")).hasSize(2);
    }
}
