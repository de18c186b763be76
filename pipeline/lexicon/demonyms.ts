/** What the people of states and large cities are called, by the last part of a division’s id. Public facts. */

const list = `state:al alabamians alabamans|state:ak alaskans|state:az arizonans|state:ar arkansans|state:ca californians|
state:co coloradans coloradoans|state:fl floridians|state:ga georgians|state:hi hawaiians|
state:id idahoans|state:il illinoisans|state:in hoosiers indianans|state:ia iowans|state:ks kansans|state:ky kentuckians|
state:la louisianans|state:me mainers|state:md marylanders|state:ma bay-staters|state:mi michiganders michiganians|
state:mn minnesotans|state:ms mississippians|state:mo missourians|state:mt montanans|state:ne nebraskans|
state:nv nevadans|state:nj jerseyans|state:nm mexicans|state:nc carolinians|state:sc carolinians|state:nd dakotans|
state:sd dakotans|state:oh ohioans|state:ok oklahomans|state:or oregonians|state:pa pennsylvanians|state:ri islanders|
state:tn tennesseans|state:tx texans|state:ut utahns|state:vt vermonters|state:va virginians|state:wa washingtonians|
state:wv virginians|state:wi wisconsinites|state:wy wyomingites|place:new_york yorkers|place:boston bostonians|
place:chicago chicagoans|place:los_angeles angelenos|place:san_francisco franciscans|place:denver denverites|
place:philadelphia philadelphians|place:houston houstonians|place:seattle seattleites|place:portland portlanders|
place:atlanta atlantans|place:baltimore baltimoreans|place:cleveland clevelanders|place:dallas dallasites|
place:detroit detroiters|place:miami miamians|place:milwaukee milwaukeeans|place:nashville nashvillians|
place:new_orleans orleanians|place:oakland oaklanders|place:pittsburgh pittsburghers|place:san_diego diegans|
place:san_antonio antonians|place:tucson tucsonans|place:austin austinites|place:cincinnati cincinnatians|
place:minneapolis minneapolitans|place:sacramento sacramentans|state:ny yorkers`

/** By the last word in lower case ("new yorkers"), the last parts of the ids of those who may be meant, the likelier first. */
export const demonyms: ReadonlyMap<string, ReadonlyArray<string>> = (() => {
  const found = new Map<string, ReadonlyArray<string>>()
  for (const line of list.replaceAll("\n", "").split("|")) {
    const [part = "", ...names] = line.trim().split(" ")
    for (const name of names) found.set(name, [...(found.get(name) ?? []), part])
  }
  return found
})()

/** The first words of names of two: "New Jerseyans", "Rhode Islanders", "South Dakotans". */
export const demonymOpeners: ReadonlyMap<string, string> = new Map([
  ["state:nj", "new"],
  ["state:nm", "new"],
  ["state:nc", "north"],
  ["state:sc", "south"],
  ["state:nd", "north"],
  ["state:sd", "south"],
  ["state:ri", "rhode"],
  ["state:wv", "west"],
  ["state:ny", "new"],
  ["place:new_york", "new"],
  ["place:san_francisco", "san"],
  ["place:san_diego", "san"],
  ["place:san_antonio", "san"],
  ["place:new_orleans", "new"]
])
