(function(){
"use strict";
const root=document.documentElement;
const known={};
const meets=(a,b)=>a.every((mask,index)=>mask&b[index]);
const within=(a,b)=>a.every((mask,index)=>!(mask&~b[index]));
const unbeaten=(rules,by=rules)=>rules.filter(rule=>!by.some(other=>other.beats.includes(rule.index)));
function weight(decision,box){
return box.reduce((product,mask,index)=>
product*decision.questions[index].prior.reduce((sum,share,bit)=>mask>>bit&1?sum+share:sum,0),1);
}
function partition(decision,whole,visit){
let steps=0;
const open=[whole];
while(open.length){
if(++steps>60000)return false;
const box=open.pop();
if(decision.never.some(never=>within(box,never)))continue;
const never=decision.never.find(never=>meets(box,never));
if(never){split(box,never,open);continue;}
let alive=decision.rules.filter(rule=>rule.boxes.some(part=>meets(part,box)));
const sure=alive.filter(rule=>rule.boxes.some(part=>within(box,part)));
alive=unbeaten(alive,sure);
const unsure=alive.find(rule=>!sure.includes(rule));
const first=alive[0];
const agree=alive.every(rule=>rule.option===first.option);
if(!first)visit(box,"gap",alive);
else if(!unsure||agree&&sure.includes(first))visit(box,agree?first.option:"conflict",alive);
else split(box,unsure.boxes.find(part=>meets(part,box)),open);
}
return true;
}
function split(box,other,into){
const index=box.findIndex((mask,question)=>mask&~other[question]);
for(const mask of[box[index]&~other[index],box[index]&other[index]]){
const part=box.slice();
part[index]=mask;
into.push(part);
}
}
function boxOf(decision,answers){
return decision.questions.map(question=>{
let answer=answers[question.id];
if(answer==="unsure")answer=question.assume;
const index=question.answers.findIndex(entry=>entry[0]===answer);
return index<0?(1<<question.answers.length)-1:1<<index;
});
}
function judge(decision,answers){
const box=boxOf(decision,answers);
const sums=new Map();
let total=0;
const deciding=new Set();
const finished=partition(decision,box,(part,outcome,alive)=>{
unbeaten(alive).forEach(rule=>deciding.add(rule));
const share=weight(decision,part);
total+=share;
sums.set(outcome,(sums.get(outcome)||0)+share);
});
const shares=Array.from(sums,([outcome,sum])=>({outcome,share:total?sum/total:0}))
.sort((a,b)=>b.share-a.share);
const sure=decision.rules.filter(rule=>{
let covered=true;
partition({...decision,rules:[{...rule,beats:[]}]},box,(part,outcome)=>{if(outcome==="gap")covered=false;});
return covered;
});
const kind=!finished?"open":!shares.length?"impossible":shares.length>1?"open"
:typeof shares[0].outcome==="number"?decision.options[shares[0].outcome].id:shares[0].outcome;
return{kind,shares,sure,rules:decision.rules.filter(rule=>deciding.has(rule))};
}
const hinging=(decision,box,index)=>
decision.rules.filter(rule=>rule.boxes.some(part=>meets(part,box)&&box[index]&~part[index]));
function next(decision,answers){
let node=decision.tree.length-1,asked=0;
while(node>=0){
const step=decision.tree[node];
const question=decision.questions[step[0]];
const given=answers[question.id];
if(given===undefined)return{question,more:step[1],asked};
asked++;
const index=given==="unsure"?question.answers.length:question.answers.findIndex(entry=>entry[0]===given);
const child=step[2+index];
if(child===undefined||child===null)break;
if(child===-1)return{asked};
node=child;
}
if(judge(decision,answers).kind!=="open")return{asked};
const box=boxOf(decision,answers);
const counts=decision.questions.map((question,index)=>answers[question.id]!==undefined?0
:hinging(decision,box,index).length);
const most=Math.max(...counts);
return most?{question:decision.questions[counts.indexOf(most)],asked}:{asked};
}
function read(decision,hash){
const answers={};
for(const pair of hash.replace(/^#/,"").split("&")){
const[id,answer]=pair.split("=");
const question=decision.questions.find(question=>question.id===id);
if(question&&(answer==="unsure"||question.answers.some(entry=>entry[0]===answer)))answers[id]=answer;
}
return answers;
}
const write=answers=>"#"+Object.keys(answers).sort().map(id=>id+"="+answers[id]).join("&");
function make(tag,attributes,...children){
const element=document.createElement(tag);
for(const name in attributes)element.setAttribute(name,attributes[name]);
element.append(...children.filter(child=>child));
return element;
}
function percent(share){
if(share>=1)return"100 %";
if(share<0.01)return"under 1 %";
return share>0.99?"over 99 %":Math.round(share*100)+" %";
}
function show(place,decision,answers,moved){
const folder=place.dataset.folder;
const{options,questions,rules}=decision;
const step=next(decision,answers);
const verdict=judge(decision,answers);
const ruleLink=rule=>make("a",{href:folder+"rules.html#"+rule.id},rule.title);
const name=outcome=>typeof outcome==="number"?options[outcome].title
:outcome==="gap"?"No rule":"Rules disagree";
const label=(question,answer)=>answer==="unsure"?"Not sure"
:question.answers.find(entry=>entry[0]===answer)[1];
const link=(changed,...words)=>make("a",{href:write(changed)},...words);
const ledger=(title,rows)=>rows.length
?[make("h3",{},title),make("ul",{class:"ledger"},...rows)]:[];
const row=(main,side,note)=>make("li",{},make("p",{},main),side?make("span",{class:"side"},side):"",
note?make("p",{class:"note"},note):"");
const ruleRow=rule=>row(ruleLink(rule),rule.strength+" · "+options[rule.option].title,rule.because);
const parts=[];
let heading,status;
if(step.question){
const more=step.more;
status="Question "+(step.asked+1)+(more===undefined?"":more?", at most "+more+" more":", the last");
heading=make("h2",{tabindex:"-1"},step.question.ask);
parts.push(make("p",{class:"overline"},status),heading);
const box=boxOf(decision,answers),at=questions.indexOf(step.question);
const hinge=hinging(decision,box,at);
if(hinge.length){
const why=make("p",{class:"why"},"Asked because of ");
const links=hinge.slice(0,3).map(ruleLink);
if(hinge.length>3)links.push(hinge.length-3+" more");
links.forEach((words,index)=>why.append(!index?"":index<links.length-1?", ":" and ",words));
why.append(".");
parts.push(why);
}
parts.push(make("ul",{class:"answers"},...step.question.answers.concat([["unsure","Not sure"]]).map(([id,words])=>{
const changed={...answers,[step.question.id]:id};
if(id!=="unsure"&&judge(decision,changed).kind==="impossible")return null;
const answer=link(changed,words);
answer.dataset.answer=step.question.id+"="+id;
return make("li",id==="unsure"?{class:"unsure"}:{},answer);
})));
}else{
const option=options.findIndex(option=>option.id===verdict.kind);
const title=option>=0?options[option].title
:{gap:"No rule covers this case",conflict:"Rules disagree",open:"Several outcomes remain",impossible:"These answers cannot occur together"}[verdict.kind];
status=(option>=0?"Recommendation: ":"")+title;
heading=make("h2",{tabindex:"-1"},title);
let decisive=unbeaten(verdict.sure).filter(rule=>option<0||rule.option===option);
if(!decisive.length&&verdict.kind!=="open")decisive=verdict.rules;
parts.push(make("div",{class:"verdict","data-outcome":verdict.kind},
make("p",{class:"overline"},option>=0?"Recommendation":verdict.kind==="open"?"Not settled yet":"No recommendation"),heading,
option<0?"":make("p",{class:"sentence"},sentence(decision,answers,verdict,option,decisive))));
parts.push(...ledger("Why",decisive.map(ruleRow)));
if(option>=0){
parts.push(...ledger("Also for it",verdict.sure.filter(rule=>rule.option===option&&!decisive.includes(rule)).map(ruleRow)));
parts.push(...ledger("The trade-off you accept",verdict.sure.filter(rule=>rule.option!==option).map(ruleRow)));
const flips=[];
for(const question of questions){
if(!answers[question.id])continue;
for(const[id,words]of question.answers){
if(id===answers[question.id])continue;
const changed={...answers,[question.id]:id};
const other=judge(decision,changed);
const to=other.shares.filter(share=>share.outcome!==option);
if(!to.length)continue;
const certain=to.length===other.shares.length;
const places=to.slice(0,2).map(share=>name(share.outcome)+(certain&&to.length===1?"":", "+percent(share.share))).join(" or ");
flips.push(row(link(changed,question.ask+" ",make("strong",{},words)),(certain?"→ ":"may change: ")+places));
}
}
parts.push(...ledger("What would change it",flips));
}
const seen=new Set(verdict.sure.flatMap(rule=>rule.evidence));
parts.push(...ledger("Evidence",decision.evidence.filter((entry,index)=>seen.has(index)).map(entry=>
row(make("a",{href:folder+entry[3]},entry[1]),make("span",{class:"status "+entry[2]},entry[2])))));
}
if(verdict.kind==="open"){
const odds=verdict.shares.map(({outcome,share})=>make("li",{},make("span",{},name(outcome)),make("span",{},percent(share)),
make("meter",{max:100,value:Math.round(share*100),"aria-label":name(outcome)})));
parts.push(make("h3",{class:"panel-title"},"Still possible"),make("ul",{class:"odds"},...odds));
}
const given=questions.filter(question=>answers[question.id]);
if(given.length){
parts.push(make("h3",{},"Your answers"),make("ul",{class:"given"},...given.map(question=>{
const rest={...answers};
delete rest[question.id];
return make("li",{},make("span",{},question.ask),make("strong",{},label(question,answers[question.id])),
link(rest,"Change",make("span",{class:"unseen"}," the answer to “"+question.ask+"”")));
})));
const actions=make("p",{class:"actions"},make("a",{class:"button quiet",href:"#"},"Start again"));
if(navigator.clipboard&&!step.question){
const copy=make("button",{type:"button",class:"button quiet"},"Copy link");
const target=new URL(folder+"index.html"+write(answers),location.href);
copy.onclick=()=>navigator.clipboard.writeText(target.href).then(()=>{copy.textContent="Copied";});
actions.prepend(copy);
}
parts.push(actions);
}
place.replaceChildren(...parts,place.live);
place.live.textContent=moved?status:"";
if(step.question)delete root.dataset.outcome;else root.dataset.outcome=verdict.kind;
if(moved)heading.focus();
}
function sentence(decision,answers,verdict,option,decisive){
const{options,questions}=decision;
const kept={...answers};
for(const question of questions.slice().reverse()){
const{[question.id]:reply,...fewer}=kept;
if(reply&&judge(decision,fewer).kind===verdict.kind)delete kept[question.id];
}
const list=words=>words.slice(0,-1).join(", ")+(words.length>1?" and ":"")+words.slice(-1);
const quote=thing=>"“"+thing.title+"”";
const facing=questions.map(({id,assume})=>[id,kept[id]==="unsure"?assume:kept[id]])
.filter(pair=>pair[1]).map(pair=>pair.join(" is "));
const overruled=verdict.sure.filter(rule=>rule.option!==option);
const others=options.filter((_,index)=>index!==option);
const lost=other=>overruled.some(rule=>options[rule.option]===other);
const against=others.filter(lost).concat(others.filter(other=>!lost(other)));
return"In the context of “"+decision.title.replace(/\?$/,"")+"”"
+(facing.length?", facing that "+list(facing):"")+", we decided for "+quote(options[option])
+(against.length?" and against "+list(against.map(quote)):"")
+(decisive.length?", to achieve what "+list(decisive.map(quote))+" asks for":"")
+(overruled.length?", accepting that "+list(overruled.map(quote))+" gives way":"")+".";
}
function walk(place,decision,ownsAddress){
place.live=make("p",{class:"unseen",role:"status"});
place.append(place.live);
let answers={};
function go(to,moved){
answers=to;
if(moved||Object.keys(to).length)show(place,decision,to,moved);
}
place.addEventListener("click",event=>{
const target=event.target.closest("a[data-answer], a[href^='#']");
if(!target||event.metaKey||event.ctrlKey||event.shiftKey)return;
event.preventDefault();
const to=target.dataset.answer?{...answers,...read(decision,target.dataset.answer)}:read(decision,target.hash);
if(ownsAddress)location.hash=write(to);else go(to,true);
});
if(!ownsAddress)return;
addEventListener("hashchange",()=>{
if(location.hash.includes("=")||Object.keys(answers).length)go(read(decision,location.hash),true);
});
go(read(decision,location.hash),false);
}
window.fingerpost={
decision(data){
data.rules.forEach((rule,index)=>{rule.index=index;});
known[data.id]=data;
document.querySelectorAll(".walk").forEach((place,index)=>{
if(place.dataset.decision===data.id)walk(place,data,index===0);
});
},
verdict:(id,answers)=>judge(known[id],answers),
next:(id,answers)=>next(known[id],answers),
};
})();
