/**
 * How the manifests get into Word and Outlook of one person; `docs/office.md` says more.
 * @param {{ readonly word: string, readonly outlook: string }} manifests their files
 * @returns {string}
 */
export const sideloading = ({ word, outlook }) => `
Word      manifest: ${word}
  web     open a document, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in
  Windows share a folder with the manifest in it, name it in File > Options > Trust Center > Trusted Add-in Catalogs,
          then Home > Add-ins > More Add-ins > Shared Folder
  Mac     copy it to ~/Library/Containers/com.microsoft.Word/Data/Documents/wef, then Home > Add-ins
Outlook   manifest: ${outlook}
  all     https://aka.ms/olksideload > My add-ins > Custom Addins > Add a custom add-in > Add from File;
          it is then in Outlook on the web, new, classic and on the Mac, after a minute or a restart

The sandbox's sign-in page opens in a browser at the address above, and not inside Office: for that, the bridge needs a
configuration of its own with Entra ID. docs/office.md has every step, and a checklist of 15 minutes.`;
